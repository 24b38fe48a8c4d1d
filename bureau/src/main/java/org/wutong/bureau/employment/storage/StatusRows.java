package org.wutong.bureau.employment.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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

    public void put(List<Standing> standings) {
        jdbc.sql("create temp table if not exists status_staged (like employment.status) on commit drop")
                .update();
        jdbc.sql("truncate status_staged").update();
        CopyRows copy = new CopyRows();
        for (Standing it : standings) {
            copy.add(it.worker()).add(it.region()).add(it.status()).add(it.since());
            copy.add(it.spell()).add(it.workRegion()).add(it.transferScope()).add(it.occupationTitle());
            copy.add(it.monthlyWageFen()).add(it.publicPost()).add(it.transferredInYear());
            copy.add(it.yearScope()).add(it.yearIncomeFen()).add(it.yearTransferIncomeFen());
            copy.add(it.asOf()).endRow();
        }
        copy.into("status_staged", COLUMNS, source);
        jdbc.sql("delete from employment.status where worker in (select worker from status_staged)")
                .update();
        jdbc.sql("insert into employment.status (" + COLUMNS + ") select " + COLUMNS
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

    /** Workers whose standing was not reckoned for that day. */
    public List<Long> stale(LocalDate day, int most) {
        return jdbc.sql("""
                select w.id from people.worker w left join employment.status s on s.worker = w.id
                where s.as_of is distinct from ? order by w.id limit ?""").params(day, most).query(Long.class).list();
    }
}
