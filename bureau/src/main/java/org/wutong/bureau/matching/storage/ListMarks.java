package org.wutong.bureau.matching.storage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose list has to be worked out again, within the scopes of whoever acts; and who may do it now. */
@Component
public class ListMarks {
    private final JdbcClient jdbc;

    ListMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before anybody was matched there is nothing to mark. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Long> workers) {
        jdbc.sql("""
                insert into matching.stale (worker, region) select w.id, w.region from people.worker w
                where w.id = any (?) and exists (select from matching.run)""").param(workers.toArray(Long[]::new)).update();
    }

    /** Takes the marks away that are seen now. What is read hereafter in this transaction is at least as new as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> take() {
        return new HashSet<>(jdbc.sql("delete from matching.stale returning worker")
                .query(Long.class)
                .list());
    }

    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select from matching.stale)")
                .query(Boolean.class)
                .single();
    }

    public void moved(long worker, String to) {
        jdbc.sql("update matching.stale set region = ? where worker = ?")
                .params(to, worker)
                .update();
    }

    public void removed(List<Long> workers) {
        jdbc.sql("delete from matching.stale where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** @return whether this transaction is the only one that works lists out now */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('matching.lists'))")
                .query(Boolean.class)
                .single();
    }

    /** Waits until this transaction is the only one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('matching.lists'))")
                .query((row, i) -> true)
                .list();
    }
}
