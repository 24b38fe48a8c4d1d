package org.wutong.bureau.matching.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.CopyRows;

/** Writes lists that were worked out into the place of the old ones. Runs inside the caller's transaction. */
@Component
public class ListRows {
    private static final String MATCH = "worker, rank, region, vacancy, score, reasons";
    private static final String OUTLOOK = "worker, region, suitable, left_out, best, barred, advice, as_of";

    private final JdbcClient jdbc;
    private final DataSource source;

    ListRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Makes room for new lists beside those that stand. */
    public Staged stage() {
        jdbc.sql("create temporary table fresh_match (like matching.match) on commit drop")
                .update();
        jdbc.sql("create temporary table fresh_outlook (like matching.outlook) on commit drop")
                .update();
        return new Staged();
    }

    /** New lists on their way in. */
    public final class Staged {
        private final CopyRows matches = new CopyRows();
        private final CopyRows outlooks = new CopyRows();

        public void match(long worker, int rank, String region, long vacancy, int score, String reasons) {
            matches.add(worker)
                    .add(rank)
                    .add(region)
                    .add(vacancy)
                    .add(score)
                    .add(reasons)
                    .endRow();
        }

        public void outlook(
                long worker,
                String region,
                int suitable,
                int leftOut,
                @Nullable Integer best,
                String barred,
                String advice,
                LocalDate asOf) {
            outlooks.add(worker)
                    .add(region)
                    .add(suitable)
                    .add(leftOut)
                    .add(best)
                    .add(barred)
                    .add(advice)
                    .add(asOf)
                    .endRow();
        }

        public void send() {
            matches.into("fresh_match", MATCH, source);
            outlooks.into("fresh_outlook", OUTLOOK, source);
        }

        /**
         * Puts the new lists into the place of the old ones, as far as whoever acts may change them.
         *
         * @param redone whose lists were made anew; null for everyone's. Who has none now is forgotten; counts of others are only put right
         * @param told how deep a list is told: what comes among the first so many of a list that stood before is marked as fresh
         * @return how many workers have something fresh
         */
        public int swap(@Nullable Collection<Long> redone, int told) {
            // Not the beginning of this transaction: whoever looked since has not seen these lists yet.
            OffsetDateTime at = jdbc.sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single();
            String theirs = redone == null ? "true" : "worker = any (?)";
            Object[] who = redone == null ? new Object[0] : new Object[] {redone.toArray(Long[]::new)};
            jdbc.sql(
                            "create temporary table old_match on commit drop as select worker, vacancy, rank, fresh_at from matching.match where "
                                    + theirs)
                    .params(who)
                    .update();
            jdbc.sql("create temporary table old_outlook on commit drop as select worker from matching.outlook where "
                            + theirs)
                    .params(who)
                    .update();
            jdbc.sql("delete from matching.match where " + theirs).params(who).update();
            jdbc.sql("delete from matching.outlook where " + theirs
                            + " and worker not in (select worker from fresh_outlook)")
                    .params(who)
                    .update();
            jdbc.sql("""
                    insert into matching.match (%s, fresh_at)
                    select f.worker, f.rank, f.region, f.vacancy, f.score, f.reasons,
                           case when f.rank > ? or k.worker is null then null when o.rank <= ? then o.fresh_at else ? end
                    from fresh_match f left join old_match o on o.worker = f.worker and o.vacancy = f.vacancy
                         left join old_outlook k on k.worker = f.worker
                    order by f.worker, f.rank""".formatted(MATCH)).params(told, told, at).update();
            jdbc.sql("""
                    insert into matching.outlook as o (%1$s) select %1$s from fresh_outlook order by worker
                    on conflict (worker) do update set region = excluded.region, suitable = excluded.suitable,
                        left_out = excluded.left_out, best = excluded.best, barred = excluded.barred, advice = excluded.advice,
                        as_of = excluded.as_of""".formatted(OUTLOOK)).update();
            return jdbc.sql("select count(distinct worker) from matching.match where fresh_at = ?")
                    .param(at)
                    .query(Integer.class)
                    .single();
        }
    }
}
