package org.wutong.bureau.employment.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.Standing;
import org.wutong.bureau.register.CopyRows;

/** Reads and writes {@code employment.status}, which can be made again from the spells at any time. */
@Component
public class StatusRows {
    private static final String COLUMNS =
            "worker, region, status, since, spell, work_region, transfer_scope, occupation_title, monthly_wage_fen, public_post,"
                    + " transferred_in_year, year_scope, year_income_fen, year_transfer_income_fen, as_of";

    private static final String WRITTEN = COLUMNS + ", valid_until, accruing";

    private final JdbcClient jdbc;
    private final DataSource source;

    StatusRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    public Map<Long, Standing> of(Collection<Long> workers) {
        Map<Long, Standing> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + " from employment.status where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .query(Standing.class)
                .list()
                .forEach(standing -> found.put(standing.worker(), standing));
        return found;
    }

    /** A standing, the last day it holds unless something is written, and the wages that accrue until then. */
    public record Reckoned(Standing standing, @Nullable LocalDate validUntil, List<Long> accruing) {}

    public void put(List<Reckoned> standings) {
        jdbc.sql("create temp table if not exists status_staged (like employment.status) on commit drop")
                .update();
        jdbc.sql("truncate status_staged").update();
        CopyRows copy = new CopyRows();
        for (Reckoned reckoned : standings) {
            Standing it = reckoned.standing();
            copy.add(it.worker()).add(it.region()).add(it.status()).add(it.since());
            copy.add(it.spell()).add(it.workRegion()).add(it.transferScope()).add(it.occupationTitle());
            copy.add(it.monthlyWageFen()).add(it.publicPost()).add(it.transferredInYear());
            copy.add(it.yearScope()).add(it.yearIncomeFen()).add(it.yearTransferIncomeFen());
            copy.add(it.asOf())
                    .add(reckoned.validUntil())
                    .add(reckoned.accruing())
                    .endRow();
        }
        copy.into("status_staged", WRITTEN, source);
        jdbc.sql("delete from employment.status where worker in (select worker from status_staged)")
                .update();
        jdbc.sql("insert into employment.status (" + WRITTEN + ") select " + WRITTEN
                        + " from status_staged on conflict (worker) do nothing")
                .update();
    }

    public void removeOf(Collection<Long> workers) {
        jdbc.sql("delete from employment.status where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }

    public void move(long worker, String region) {
        jdbc.sql("update employment.status set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }

    /**
     * Workers whose standing may be another on that day than the one kept, by id: a day has come that changes it, or the business date
     * was set back.
     */
    public List<Long> stale(LocalDate day, long after, int most) {
        return jdbc.sql("""
                select worker from employment.status where worker > :after and (valid_until < :day or as_of > :day)
                order by worker limit :most""")
                .param("after", after)
                .param("day", day)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Nobody else follows the day until the end of the transaction. */
    public void waitForTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('employment.day'))")
                .query((row, i) -> true)
                .list();
    }

    /** How many {@link #stale} has in all. */
    public long countStale(LocalDate day) {
        return jdbc.sql("select count(*) from employment.status where valid_until < :day or as_of > :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Workers of whom no standing is kept at all, by id. */
    public List<Long> missing(long after, int most) {
        return jdbc.sql("""
                select w.id from people.worker w where w.id > :after
                  and not exists (select from employment.status s where s.worker = w.id) order by w.id limit :most""")
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
