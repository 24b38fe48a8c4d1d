package org.wutong.bureau.employment.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.InsuranceKind;
import org.wutong.bureau.employment.InsuranceMonth;
import org.wutong.bureau.register.CopyRows;

/** Reads and writes {@code employment.insurance_month}. */
@Component
public class InsuranceRows {
    private static final String COLUMNS = "worker, region, spell, kind, month, paid, payer, base_fen, source";
    private static final String SELECT = "select id, version, " + COLUMNS + " from employment.insurance_month ";

    private final JdbcClient jdbc;
    private final DataSource source;

    InsuranceRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    public Optional<InsuranceMonth> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(InsuranceRows::read)
                .optional();
    }

    /**
     * By worker, earliest first. The workers are joined as rows: behind a row guard PostgreSQL would take the index of places, and hold
     * each of its rows against a list of thousands, one by one.
     */
    public Map<Long, List<InsuranceMonth>> of(Collection<Long> workers, LocalDate from, LocalDate to) {
        return jdbc
                .sql(
                        SELECT
                                + "where worker in (select unnest(?::bigint[])) and month >= ? and month <= ? order by worker, month, kind")
                .param(workers.toArray(Long[]::new))
                .param(from)
                .param(to)
                .query(InsuranceRows::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(InsuranceMonth::worker, HashMap::new, Collectors.toList()));
    }

    /** All of them. */
    public Map<Long, List<InsuranceMonth>> of(Collection<Long> workers) {
        return of(workers, LocalDate.EPOCH, LocalDate.of(9999, 12, 31));
    }

    public Set<Long> workersOf(Collection<Long> months) {
        return new HashSet<>(jdbc.sql("select distinct worker from employment.insurance_month where id = any (?)")
                .param(months.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    public List<Long> newIds(int count) {
        return jdbc.sql("select nextval('employment.insurance_month_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    public void add(List<InsuranceMonth> months) {
        if (months.isEmpty()) {
            return;
        }
        stage(months);
        jdbc.sql("insert into employment.insurance_month (id, version, " + COLUMNS
                        + ") overriding system value select id, version, " + COLUMNS + " from insurance_month_staged")
                .update();
    }

    /** @return how many still had their version and lie within the edit scope; the others are untouched */
    public int change(List<InsuranceMonth> months) {
        if (months.isEmpty()) {
            return 0;
        }
        stage(months);
        return jdbc.sql("""
                update employment.insurance_month m set version = m.version + 1, updated_at = now(), spell = n.spell, paid = n.paid,
                  payer = n.payer, base_fen = n.base_fen, source = n.source
                from insurance_month_staged n where m.id = n.id and m.version = n.version""").update();
    }

    public boolean remove(long id, int version) {
        return jdbc.sql("delete from employment.insurance_month where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from employment.insurance_month where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    public void removeOf(Collection<Long> workers) {
        jdbc.sql("delete from employment.insurance_month where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** Months from one on belong to another job of the same worker. */
    public void turn(long from, long to, YearMonth since) {
        jdbc.sql(
                        "update employment.insurance_month set spell = ?, version = version + 1, updated_at = now() where spell = ? and month >= ?")
                .params(to, from, since.atDay(1))
                .update();
    }

    public void move(long worker, String region) {
        jdbc.sql("update employment.insurance_month set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }

    /** Gives the months of a worker to another one, but for those that this one has on record too. @return ids of those given */
    public List<Long> give(long from, long to, String region) {
        return jdbc.sql("""
                update employment.insurance_month m set worker = ?, region = ?, version = version + 1, updated_at = now()
                where m.worker = ? and not exists (select from employment.insurance_month own
                  where own.worker = ? and own.kind = m.kind and own.month = m.month)
                returning id""").params(to, region, from, to).query(Long.class).list();
    }

    public void giveBack(Long[] given, long to, String region) {
        jdbc.sql("""
                update employment.insurance_month set worker = ?, region = ?, version = version + 1, updated_at = now()
                where id = any (?)""").param(to).param(region).param(given).update();
    }

    private void stage(List<InsuranceMonth> months) {
        jdbc.sql(
                        "create temp table if not exists insurance_month_staged (like employment.insurance_month) on commit drop")
                .update();
        jdbc.sql("truncate insurance_month_staged").update();
        CopyRows copy = new CopyRows();
        for (InsuranceMonth it : months) {
            copy.add(it.id()).add(it.version()).add("epoch").add(it.worker()).add(it.region());
            copy.add(it.spell()).add(it.kind()).add(it.month().atDay(1)).add(it.paid());
            copy.add(it.payer()).add(it.baseFen()).add(it.source()).endRow();
        }
        copy.into("insurance_month_staged", "id, version, updated_at, " + COLUMNS, source);
    }

    private static InsuranceMonth read(ResultSet row, int index) throws SQLException {
        return new InsuranceMonth(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, Long.class),
                InsuranceKind.valueOf(row.getString(6)),
                YearMonth.from(row.getObject(7, LocalDate.class)),
                row.getBoolean(8),
                row.getString(9),
                row.getObject(10, Long.class),
                row.getString(11));
    }
}
