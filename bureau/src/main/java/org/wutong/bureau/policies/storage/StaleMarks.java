package org.wutong.bureau.policies.storage;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;

/** Whose facts changed since they were decided, within the scopes of whoever acts. */
@Component
public class StaleMarks {
    private final JdbcClient jdbc;

    StaleMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Subject> subjects) {
        jdbc.sql("insert into policies.stale (worker, region) select * from unnest(?::bigint[], ?::text[])")
                .param(subjects.stream().map(Subject::id).toArray(Long[]::new))
                .param(subjects.stream().map(Subject::region).toArray(String[]::new))
                .update();
    }

    /** Takes the marks away that are seen now. What is read hereafter in this transaction is at least as new as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> take() {
        return new HashSet<>(jdbc.sql("delete from policies.stale returning worker")
                .query(Long.class)
                .list());
    }

    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select from policies.stale)")
                .query(Boolean.class)
                .single();
    }

    /** People that wait to be decided again. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(distinct worker) from policies.stale")
                .query(Long.class)
                .single();
    }

    /** Those of these that wait. */
    @Transactional(readOnly = true)
    public Set<Long> among(Collection<Long> workers) {
        return Set.copyOf(jdbc.sql("select distinct worker from policies.stale where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
