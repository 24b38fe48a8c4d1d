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
import org.wutong.bureau.employment.WageSlip;
import org.wutong.bureau.register.CopyRows;

/** Reads and writes {@code employment.wage_slip}; worker and region of a slip are those of its job. */
@Component
public class SlipRows {
    private static final String COLUMNS = "worker, region, spell, month, gross_fen, paid_on, source";
    private static final String SELECT = "select id, version, " + COLUMNS + " from employment.wage_slip ";

    private final JdbcClient jdbc;
    private final DataSource source;

    SlipRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    public Optional<WageSlip> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(SlipRows::read).optional();
    }

    /** By worker, earliest first. */
    public Map<Long, List<WageSlip>> of(Collection<Long> workers, LocalDate from, LocalDate to) {
        return jdbc
                .sql(SELECT + "where worker = any (?) and month >= ? and month <= ? order by worker, month, spell")
                .param(workers.toArray(Long[]::new))
                .param(from)
                .param(to)
                .query(SlipRows::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(WageSlip::worker, HashMap::new, Collectors.toList()));
    }

    public List<WageSlip> ofSpells(Collection<Long> spells) {
        return jdbc.sql(SELECT + "where spell = any (?) order by spell, month")
                .param(spells.toArray(Long[]::new))
                .query(SlipRows::read)
                .list();
    }

    public Set<Long> workersOf(Collection<Long> slips) {
        return new HashSet<>(jdbc.sql("select distinct worker from employment.wage_slip where id = any (?)")
                .param(slips.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    public List<Long> newIds(int count) {
        return jdbc.sql("select nextval('employment.wage_slip_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    public void add(List<WageSlip> slips) {
        if (slips.isEmpty()) {
            return;
        }
        stage(slips);
        jdbc.sql("insert into employment.wage_slip (id, version, " + COLUMNS
                        + ") overriding system value select id, version, " + COLUMNS + " from wage_slip_staged")
                .update();
    }

    /** @return how many still had their version and lie within the edit scope; the others are untouched */
    public int change(List<WageSlip> slips) {
        if (slips.isEmpty()) {
            return 0;
        }
        stage(slips);
        return jdbc.sql("""
                update employment.wage_slip s set version = s.version + 1, updated_at = now(), gross_fen = n.gross_fen,
                  paid_on = n.paid_on, source = n.source
                from wage_slip_staged n where s.id = n.id and s.version = n.version""").update();
    }

    public boolean remove(long id, int version) {
        return jdbc.sql("delete from employment.wage_slip where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from employment.wage_slip where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    public void removeOf(Collection<Long> workers) {
        jdbc.sql("delete from employment.wage_slip where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** Slips go where their jobs went. */
    public void follow(Collection<Long> spells) {
        jdbc.sql("""
                update employment.wage_slip s set worker = job.worker, region = job.region
                from employment.spell job where job.id = s.spell and s.spell = any (?)""").param(spells.toArray(Long[]::new)).update();
    }

    /** Slips from a month on belong to another job of the same worker. */
    public void turn(long from, long to, YearMonth since) {
        jdbc.sql(
                        "update employment.wage_slip set spell = ?, version = version + 1, updated_at = now() where spell = ? and month >= ?")
                .params(to, from, since.atDay(1))
                .update();
    }

    public void move(long worker, String region) {
        jdbc.sql("update employment.wage_slip set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }

    private void stage(List<WageSlip> slips) {
        jdbc.sql("create temp table if not exists wage_slip_staged (like employment.wage_slip) on commit drop")
                .update();
        jdbc.sql("truncate wage_slip_staged").update();
        CopyRows copy = new CopyRows();
        for (WageSlip it : slips) {
            copy.add(it.id()).add(it.version()).add("epoch").add(it.worker()).add(it.region());
            copy.add(it.spell()).add(it.month().atDay(1)).add(it.grossFen()).add(it.paidOn());
            copy.add(it.source()).endRow();
        }
        copy.into("wage_slip_staged", "id, version, updated_at, " + COLUMNS, source);
    }

    private static WageSlip read(ResultSet row, int index) throws SQLException {
        return new WageSlip(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                YearMonth.from(row.getObject(6, LocalDate.class)),
                row.getLong(7),
                row.getObject(8, LocalDate.class),
                row.getString(9));
    }
}
