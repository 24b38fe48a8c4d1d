package org.wutong.bureau.policies.storage;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.register.CopyRows;

/** Writes decisions where they differ from those that stand, within the actor's edit scope. */
@Component
public class DecisionCache {
    private static final String COLUMNS =
            "worker, household, region, rule, outcome, least_fen, most_fen, payable_least_fen, payable_most_fen, missing, notes";
    private static final int ROWS_AT_ONCE = 20_000;

    private static final String WRITE = """
            with differing as materialized (
              select f.*, d.worker is null as added, d.outcome as was, d.payable_least_fen as was_least, d.payable_most_fen as was_most
              from fresh f left join policies.decision d on d.worker = f.worker and d.rule = f.rule
              where d.worker is null
                 or (d.household, d.region, d.outcome, d.least_fen, d.most_fen, d.payable_least_fen, d.payable_most_fen, d.missing, d.notes)
                    is distinct from
                    (f.household, f.region, f.outcome, f.least_fen, f.most_fen, f.payable_least_fen, f.payable_most_fen, f.missing, f.notes)),
            added as (
              insert into policies.decision (refresh, %1$s) select ?, %1$s from differing where added),
            changed as (
              update policies.decision d set (refresh, %1$s) = (select ?, c.worker, c.household, c.region, c.rule, c.outcome,
                  c.least_fen, c.most_fen, c.payable_least_fen, c.payable_most_fen, c.missing, c.notes)
              from differing c where not c.added and d.worker = c.worker and d.rule = c.rule),
            removed as (
              delete from policies.decision d where d.worker = any (?)
                and not exists (select from fresh f where f.worker = d.worker and f.rule = d.rule) returning d.outcome)
            select (select count(*) from differing) + (select count(*) from removed) as written,
              (select count(*) from differing where outcome = 'ELIGIBLE' and was is distinct from 'ELIGIBLE') as newly_owed,
              (select count(*) from differing where outcome <> 'ELIGIBLE' and was = 'ELIGIBLE')
                + (select count(*) from removed where outcome = 'ELIGIBLE') as no_longer_owed,
              (select count(*) from differing where outcome = 'ELIGIBLE' and was = 'ELIGIBLE'
                and (was_least, was_most) is distinct from (payable_least_fen, payable_most_fen)) as sum_changed
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    DecisionCache(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /**
     * Makes what stands about these workers equal to what was decided.
     *
     * @param refresh kept with the rows that are written
     * @param workers about whom nothing but these rows is to stand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Written write(long refresh, Collection<Long> workers, List<OwedRow> rows) {
        jdbc.sql("create temp table if not exists fresh (like policies.decision) on commit drop")
                .update();
        jdbc.sql("truncate fresh").update();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            copy(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
        jdbc.sql("analyze fresh").update();
        return jdbc.sql(WRITE)
                .params(refresh, refresh, workers.toArray(Long[]::new))
                .query(Written.class)
                .single();
    }

    private void copy(List<OwedRow> rows) {
        CopyRows copy = new CopyRows();
        for (OwedRow row : rows) {
            copy.add(0L)
                    .add(row.worker())
                    .add(row.household())
                    .add(row.region())
                    .add(row.rule())
                    .add(row.outcome())
                    .add(row.leastFen())
                    .add(row.mostFen())
                    .add(row.payableLeastFen())
                    .add(row.payableMostFen())
                    .add(row.missing())
                    .add(row.notes())
                    .endRow();
        }
        copy.into("fresh", "refresh, " + COLUMNS, dataSource);
    }
}
