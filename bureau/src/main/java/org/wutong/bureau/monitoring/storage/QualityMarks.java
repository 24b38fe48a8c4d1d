package org.wutong.bureau.monitoring.storage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose entries have to be inspected again, within the scopes of whoever acts; and who may do it now. */
@Component
public class QualityMarks {
    private final JdbcClient jdbc;

    QualityMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before anybody was inspected there is nothing to mark; companions outside the edit scope are found at night. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Long> workers) {
        jdbc.sql("""
                insert into monitoring.stale (worker, region) select w.id, w.region from people.worker w
                where w.id = any (?) and exists (select from monitoring.run)
                  and w.region >= (select current_setting('wutong.edit_from', true))
                  and w.region < (select current_setting('wutong.edit_to', true))""").param(workers.toArray(Long[]::new)).update();
    }

    /** Takes the marks away that are seen now. What is read hereafter in this transaction is at least as new as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> take() {
        return new HashSet<>(jdbc.sql("delete from monitoring.stale returning worker")
                .query(Long.class)
                .list());
    }

    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select from monitoring.stale)")
                .query(Boolean.class)
                .single();
    }

    public void moved(long worker, String to) {
        jdbc.sql("update monitoring.stale set region = ? where worker = ?")
                .params(to, worker)
                .update();
    }

    public void removed(List<Long> workers) {
        jdbc.sql("delete from monitoring.stale where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** @return whether this transaction is the only one that inspects now */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('monitoring.quality'))")
                .query(Boolean.class)
                .single();
    }

    /** Waits until this transaction is the only one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('monitoring.quality'))")
                .query((row, i) -> true)
                .list();
    }
}
