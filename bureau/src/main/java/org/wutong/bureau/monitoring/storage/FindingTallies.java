package org.wutong.bureau.monitoring.storage;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.quality.RuleTally;
import org.wutong.bureau.monitoring.quality.Severity;
import org.wutong.bureau.monitoring.quality.VillageTally;

/** Counts findings; what was set aside does not wait. */
@Component
public class FindingTallies {
    private static final String WAITING = """
            waiting as (select f.* from monitoring.finding f where starts_with(f.region, :place) and not exists (
              select from monitoring.set_aside s where s.kind = f.kind and s.subject = f.subject and s.rule = f.rule
                and s.digest = f.digest))""";

    private final JdbcClient jdbc;

    FindingTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record ToMend(String region, long findings, long subjects) {}

    /** Of each village with people below a place; empty is the whole bureau. */
    public List<VillageTally> byVillage(String place) {
        return jdbc.sql("with " + WAITING + """
                , people as (select w.region, count(*) as people,
                    count(*) filter (where own.subject is null and home.subject is null) as clean
                  from people.worker w
                  left join (select distinct subject from waiting where kind = 'worker_record') own on own.subject = w.id
                  left join (select distinct subject from waiting where kind = 'household_record') home on home.subject = w.household
                  where starts_with(w.region, :place) group by w.region),
                found as (select region, count(*) filter (where severity = 'ERROR') as errors,
                    count(*) filter (where severity = 'WARN') as warns, count(*) filter (where severity = 'HINT') as hints
                  from waiting group by region)
                select coalesce(p.region, f.region) as region, coalesce(p.people, 0) as people, coalesce(p.clean, 0) as clean,
                  coalesce(f.errors, 0) as errors, coalesce(f.warns, 0) as warns, coalesce(f.hints, 0) as hints
                from people p full join found f on f.region = p.region order by 1""")
                .param("place", place)
                .query(VillageTally.class)
                .list();
    }

    public List<RuleTally> byRule(String place) {
        return jdbc.sql("""
                select f.rule, count(*) filter (where s.rule is null) as waiting, count(*) filter (where s.rule is not null) as aside
                from monitoring.finding f left join monitoring.set_aside s
                  on s.kind = f.kind and s.subject = f.subject and s.rule = f.rule and s.digest = f.digest
                where starts_with(f.region, :place) group by f.rule order by 2 desc, 1""").param("place", place).query(RuleTally.class).list();
    }

    /** Places where something of these severities waits. */
    public List<ToMend> toMend(Collection<Severity> severities) {
        return jdbc.sql("with " + WAITING + """
                 select region, count(*) as findings, count(distinct (kind, subject)) as subjects from waiting
                where severity = any (:severities) group by region order by region""")
                .param("place", "")
                .param("severities", severities.stream().map(Severity::name).toArray(String[]::new))
                .query(ToMend.class)
                .list();
    }
}
