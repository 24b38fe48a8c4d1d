package org.wutong.bureau.policies.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;

/** What decisions stand on: for each person the household they were decided in, and the digest of its facts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bases {
    private final JdbcClient jdbc;

    Bases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Long, UUID> digests(Collection<Long> workers) {
        Map<Long, UUID> digests = new HashMap<>();
        jdbc.sql("select worker, digest from policies.basis where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .query(row -> {
                    digests.put(row.getLong(1), row.getObject(2, UUID.class));
                });
        return digests;
    }

    /** These, and everybody who was decided in one household with one of them. */
    public Set<Long> withCompanions(Collection<Long> workers) {
        Set<Long> all = new HashSet<>(workers);
        all.addAll(jdbc.sql("""
                select worker from policies.basis
                where household in (select household from policies.basis where worker = any (?) and household <> 0)""")
                .param(workers.toArray(Long[]::new))
                .query(Long.class)
                .list());
        return all;
    }

    public Set<Long> everyone() {
        return new HashSet<>(
                jdbc.sql("select worker from policies.basis").query(Long.class).list());
    }

    public void put(List<Subject> subjects, Map<Long, UUID> digests) {
        jdbc.sql("""
                insert into policies.basis (worker, household, region, digest)
                select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::uuid[])
                on conflict (worker) do update set household = excluded.household, region = excluded.region, digest = excluded.digest""")
                .param(subjects.stream().map(Subject::id).toArray(Long[]::new))
                .param(subjects.stream()
                        .map(one -> one.household() == null ? 0L : one.household())
                        .toArray(Long[]::new))
                .param(subjects.stream().map(Subject::region).toArray(String[]::new))
                .param(subjects.stream().map(one -> digests.get(one.id())).toArray(UUID[]::new))
                .update();
    }

    public void remove(Collection<Long> workers) {
        jdbc.sql("delete from policies.basis where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }
}
