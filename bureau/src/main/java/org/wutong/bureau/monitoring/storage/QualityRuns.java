package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.quality.VillageTally;

/** Inspections that were made, and how places stood after those of everyone. */
@Component
public class QualityRuns {
    /** Two months of nights; older ones nobody compares with. */
    private static final int KEPT = 60;

    private static final String SELECT =
            "select id, asked_by, as_of, rules, everyone, workers, millis, at from monitoring.run ";

    private final JdbcClient jdbc;

    QualityRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Run(
            long id,
            String askedBy,
            LocalDate asOf,
            String rules,
            boolean everyone,
            int workers,
            long millis,
            OffsetDateTime at) {}

    public Optional<Run> last() {
        return jdbc.sql(SELECT + "order by id desc limit 1").query(Run.class).optional();
    }

    /** The one of everyone before the last run, to compare today with. */
    public Optional<Run> earlierOfEveryone() {
        return jdbc.sql(SELECT
                        + "where everyone and id < (select max(id) from monitoring.run) order by id desc limit 1")
                .query(Run.class)
                .optional();
    }

    public long add(String askedBy, LocalDate asOf, String rules, boolean everyone, int workers, long millis) {
        jdbc.sql("delete from monitoring.run where not everyone").update();
        return jdbc.sql("""
                insert into monitoring.run (asked_by, as_of, rules, everyone, workers, millis) values (?, ?, ?, ?, ?, ?) returning id""")
                .params(askedBy, asOf, rules, everyone, workers, millis)
                .query(Long.class)
                .single();
    }

    public void keepScores(long run, Collection<VillageTally> villages) {
        jdbc.sql("""
                insert into monitoring.score (run, region, people, clean, errors, warns, hints)
                select :run, * from unnest(:regions::text[], :people::bigint[], :clean::bigint[], :errors::bigint[], :warns::bigint[],
                  :hints::bigint[])""")
                .param("run", run)
                .param("regions", villages.stream().map(VillageTally::region).toArray(String[]::new))
                .param("people", villages.stream().map(VillageTally::people).toArray(Long[]::new))
                .param("clean", villages.stream().map(VillageTally::clean).toArray(Long[]::new))
                .param("errors", villages.stream().map(VillageTally::errors).toArray(Long[]::new))
                .param("warns", villages.stream().map(VillageTally::warns).toArray(Long[]::new))
                .param("hints", villages.stream().map(VillageTally::hints).toArray(Long[]::new))
                .update();
        jdbc.sql("delete from monitoring.run where id <= ?").param(run - KEPT).update();
    }

    public List<VillageTally> scores(long run, String place) {
        return jdbc.sql("""
                select region, people, clean, errors, warns, hints from monitoring.score
                where run = ? and starts_with(region, ?) order by region""").params(run, place).query(VillageTally.class).list();
    }
}
