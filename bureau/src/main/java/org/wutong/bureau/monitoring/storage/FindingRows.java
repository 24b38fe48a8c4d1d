package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.quality.Severity;
import org.wutong.bureau.offices.Acting;

/** Writes what is found, and what somebody says of it. */
@Component
public class FindingRows {
    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Found(String rule, Severity severity, long subject, String region, UUID digest) {}

    public record Answered(String rule, String kind, long subject, String region) {}

    /** Of these subjects exactly this is found now. What stood before keeps its day; rows that say the same are not written. */
    public void replace(String kind, Collection<Long> subjects, Collection<Found> found, LocalDate day) {
        Long[] of = found.stream().map(Found::subject).toArray(Long[]::new);
        String[] rules = found.stream().map(Found::rule).toArray(String[]::new);
        jdbc.sql("""
                delete from monitoring.finding f where f.kind = :kind and f.subject = any (:subjects)
                  and not exists (select from unnest(:of::bigint[], :rules::text[]) as now (subject, rule)
                    where now.subject = f.subject and now.rule = f.rule)""")
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .param("of", of)
                .param("rules", rules)
                .update();
        jdbc.sql("""
                insert into monitoring.finding as f (rule, kind, subject, region, severity, digest, found_on)
                select now.rule, :kind, now.subject, now.region, now.severity, now.digest, :day
                from unnest(:rules::text[], :of::bigint[], :regions::text[], :severities::text[], :digests::uuid[])
                  as now (rule, subject, region, severity, digest)
                on conflict (kind, subject, rule) do update
                  set region = excluded.region, severity = excluded.severity, digest = excluded.digest
                  where (f.region, f.severity, f.digest) is distinct from (excluded.region, excluded.severity, excluded.digest)""")
                .param("kind", kind)
                .param("day", day)
                .param("rules", rules)
                .param("of", of)
                .param("regions", found.stream().map(Found::region).toArray(String[]::new))
                .param(
                        "severities",
                        found.stream().map(one -> one.severity().name()).toArray(String[]::new))
                .param("digests", found.stream().map(Found::digest).toArray(UUID[]::new))
                .update();
    }

    /** Findings and answers of subjects that are no longer there, and findings of rules that are no longer among these. */
    public void removeGone(Collection<String> rules) {
        jdbc.sql("delete from monitoring.finding where not (rule = any (?))")
                .param(rules.toArray(String[]::new))
                .update();
        for (String table : List.of("monitoring.finding", "monitoring.set_aside")) {
            jdbc.sql("delete from " + table + " f where kind = 'worker_record'"
                            + " and not exists (select from people.worker w where w.id = f.subject)")
                    .update();
            jdbc.sql("delete from " + table + " f where kind = 'household_record'"
                            + " and not exists (select from people.worker w where w.household = f.subject)")
                    .update();
        }
    }

    /** Workers of whom something of these rules is found. */
    public List<Long> subjectsOf(Collection<String> rules) {
        return jdbc.sql(
                        "select distinct subject from monitoring.finding where kind = 'worker_record' and rule = any (?)")
                .param(rules.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    public List<Answered> setAside(Collection<Long> findings, String reason) {
        return jdbc.sql("""
                insert into monitoring.set_aside as s (rule, kind, subject, region, digest, reason, staff, staff_name)
                select f.rule, f.kind, f.subject, f.region, f.digest, :reason, :staff, :name from monitoring.finding f
                where f.id = any (:findings)
                  and f.region >= (select current_setting('wutong.edit_from', true))
                  and f.region < (select current_setting('wutong.edit_to', true))
                on conflict (kind, subject, rule) do update set region = excluded.region, digest = excluded.digest,
                  reason = excluded.reason, staff = excluded.staff, staff_name = excluded.staff_name, at = now()
                  where s.digest <> excluded.digest
                returning rule, kind, subject, region""")
                .param("reason", reason)
                .param("staff", Acting.now().staff())
                .param("name", Acting.now().name())
                .param("findings", findings.toArray(Long[]::new))
                .query(Answered.class)
                .list();
    }

    public List<Answered> putBack(long finding) {
        return jdbc.sql("""
                delete from monitoring.set_aside s using monitoring.finding f
                where f.id = ? and s.kind = f.kind and s.subject = f.subject and s.rule = f.rule
                returning s.rule, s.kind, s.subject, s.region""").param(finding).query(Answered.class).list();
    }

    public void moved(String kind, long subject, String to) {
        for (String table : List.of("monitoring.finding", "monitoring.set_aside")) {
            jdbc.sql("update " + table + " set region = ? where kind = ? and subject = ?")
                    .params(to, kind, subject)
                    .update();
        }
    }

    public void removed(String kind, Collection<Long> subjects) {
        for (String table : List.of("monitoring.finding", "monitoring.set_aside")) {
            jdbc.sql("delete from " + table + " where kind = ? and subject = any (?)")
                    .params(kind, subjects.toArray(Long[]::new))
                    .update();
        }
    }
}
