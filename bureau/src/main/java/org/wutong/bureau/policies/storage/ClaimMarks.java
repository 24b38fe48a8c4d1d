package org.wutong.bureau.policies.storage;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is no person and whose facts changed since it was decided. */
@Component
public class ClaimMarks {
    private final JdbcClient jdbc;

    ClaimMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String kind, Collection<Long> subjects) {
        jdbc.sql("insert into policies.claim_stale (kind, subject) select ?, unnest(?::bigint[])")
                .params(kind, subjects.toArray(Long[]::new))
                .update();
    }

    /** Takes the marks away that are seen now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> take(String kind) {
        return new HashSet<>(jdbc.sql("delete from policies.claim_stale where kind = ? returning subject")
                .param(kind)
                .query(Long.class)
                .list());
    }

    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select from policies.claim_stale)")
                .query(Boolean.class)
                .single();
    }

    /** Those of these that wait. */
    @Transactional(readOnly = true)
    public Set<Long> among(String kind, Collection<Long> subjects) {
        return Set.copyOf(
                jdbc.sql("select distinct subject from policies.claim_stale where kind = ? and subject = any (?)")
                        .params(kind, subjects.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }
}
