package org.wutong.bureau.dispatch.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.sharing.Party;
import org.wutong.bureau.dispatch.sharing.SharedWorker;
import org.wutong.bureau.dispatch.sharing.Sharing;
import org.wutong.bureau.dispatch.sharing.SharingDraft;

/** SQL of shared employment. Runs inside the caller's transaction. */
@Component
public class SharingRows {
    private static final String SELECT = """
            select s.id, s.version, s.number, s.region, s.lender, s.borrower, s.place, s.job, s.from_date, s.to_date, s.wages_by,
              s.insurance_by, s.injury_by, s.wage_fen, s.agreed_on, s.paper, s.ended_on, s.back_on, s.note from dispatch.sharing s\s""";
    private static final String WORKERS = """
            select w.id, w.sharing, w.worker, w.region, w.spell, w.from_date, w.to_date, w.beyond, w.ended_on, w.end_reason, w.staff_name
            from dispatch.shared_worker w\s""";

    private final JdbcClient jdbc;

    SharingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. @param employer lender or borrower; null for any */
    public List<Sharing> all(@Nullable Long employer) {
        return jdbc.sql(SELECT
                        + "where ?::bigint is null or ? in (s.lender, s.borrower) order by s.from_date desc, s.id desc")
                .params(employer, employer)
                .query(SharingRows::read)
                .list();
    }

    public Optional<Sharing> find(long id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(SharingRows::read)
                .optional();
    }

    /** Those not yet ended whose last day is at most this, and those ended where nobody looked whether all are back. */
    public List<Sharing> ending(LocalDate by) {
        return jdbc.sql(
                        SELECT
                                + "where (s.ended_on is null and s.to_date <= ?) or (s.ended_on is not null and s.back_on is null) order by s.id")
                .param(by)
                .query(SharingRows::read)
                .list();
    }

    public void lock(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.sharing', ?))")
                .param(id)
                .query((row, i) -> id)
                .list();
    }

    public String nextNumber(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.sharing-number', ?))")
                .param((long) year)
                .query((row, i) -> 0)
                .list();
        Integer last = jdbc.sql("select max(substr(number, 8)::int) from dispatch.sharing where number ~ ?")
                .param("^G-" + year + "-\\d{3,6}$")
                .query(Integer.class)
                .optional()
                .orElse(null);
        return String.format("G-%d-%03d", year, last == null ? 1 : last + 1);
    }

    public long add(String number, SharingDraft draft, String by) {
        return jdbc.sql("""
                insert into dispatch.sharing (number, region, lender, borrower, place, job, from_date, to_date, wages_by, insurance_by,
                  injury_by, wage_fen, agreed_on, paper, note, staff_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        number,
                        draft.region(),
                        draft.lender(),
                        draft.borrower(),
                        draft.place(),
                        draft.job(),
                        draft.from(),
                        draft.to(),
                        draft.wagesBy().name(),
                        draft.insuranceBy().name(),
                        draft.injuryBy().name(),
                        draft.wageFen(),
                        draft.agreedOn(),
                        draft.paper(),
                        draft.note(),
                        by)
                .query(Long.class)
                .single();
    }

    /** Another last day, for those who are lent still too. */
    public void extend(long id, LocalDate to, String by) {
        jdbc.sql(
                        "update dispatch.sharing set to_date = ?, version = version + 1, at = now(), staff_name = ? where id = ?")
                .params(to, by, id)
                .update();
        jdbc.sql(
                        "update dispatch.shared_worker set to_date = ?, version = version + 1 where sharing = ? and ended_on is null")
                .params(to, id)
                .update();
    }

    public void end(long id, LocalDate on, String reason, String by) {
        jdbc.sql(
                        "update dispatch.sharing set ended_on = ?, version = version + 1, at = now(), staff_name = ? where id = ?")
                .params(on, by, id)
                .update();
        jdbc.sql("""
                update dispatch.shared_worker set ended_on = greatest(?::date, from_date), end_reason = ?, version = version + 1, at = now(),
                  staff_name = ? where sharing = ? and ended_on is null""").params(on, reason, by, id).update();
    }

    public void back(long id, LocalDate on, String by) {
        jdbc.sql(
                        "update dispatch.sharing set back_on = ?, version = version + 1, at = now(), staff_name = ? where id = ?")
                .params(on, by, id)
                .update();
    }

    public void step(long id, String what, LocalDate to, String reason, String by) {
        jdbc.sql(
                        "insert into dispatch.sharing_step (sharing, what, to_date, reason, staff_name) values (?, ?, ?, ?, ?)")
                .params(id, what, to, reason, by)
                .update();
    }

    /** One thing that happened to a sharing. @param to its last day since */
    public record Step(String what, LocalDate to, String reason, OffsetDateTime at, String staffName) {}

    /** Newest first. */
    public List<Step> steps(long id) {
        return jdbc.sql(
                        "select what, to_date, reason, at, staff_name from dispatch.sharing_step where sharing = ? order by id desc")
                .param(id)
                .query((row, i) -> new Step(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5)))
                .list();
    }

    public List<SharedWorker> workers(long sharing) {
        return jdbc.sql(WORKERS + "where w.sharing = ? order by w.region, w.id")
                .param(sharing)
                .query(SharingRows::readWorker)
                .list();
    }

    public List<SharedWorker> ofWorker(long worker) {
        return jdbc.sql(WORKERS + "where w.worker = ? order by w.from_date desc")
                .param(worker)
                .query(SharingRows::readWorker)
                .list();
    }

    /** Of these workers, those who are lent within a term. */
    public List<Long> lentWithin(Collection<Long> workers, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select distinct worker from dispatch.shared_worker
                where worker = any (?) and from_date <= ? and coalesce(ended_on, to_date) >= ?""")
                .params(workers.toArray(Long[]::new), to, from)
                .query(Long.class)
                .list();
    }

    public void addWorker(SharedWorker one) {
        jdbc.sql("""
                insert into dispatch.shared_worker (sharing, worker, region, spell, from_date, to_date, beyond, staff_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.sharing(),
                        one.worker(),
                        one.region(),
                        one.spell(),
                        one.from(),
                        one.to(),
                        one.beyond(),
                        one.staffName())
                .update();
    }

    public void beyond(long id, String reason) {
        jdbc.sql("update dispatch.shared_worker set beyond = ? where id = ?")
                .params(reason, id)
                .update();
    }

    public int endWorkers(long sharing, Collection<Long> ids, LocalDate on, String reason, String by) {
        return jdbc.sql("""
                update dispatch.shared_worker set ended_on = ?, end_reason = ?, version = version + 1, at = now(), staff_name = ?
                where sharing = ? and id = any (?) and ended_on is null and from_date <= ?""")
                .params(on, reason, by, sharing, ids.toArray(Long[]::new), on)
                .update();
    }

    /** Ids of workers whose main job on a day is at an employer. */
    public List<Long> at(long employer, LocalDate day) {
        return jdbc.sql("""
                select distinct worker from employment.spell
                where employer = ? and main and from_date <= ? and (to_date is null or to_date >= ?) order by worker""").params(employer, day, day).query(Long.class).list();
    }

    private static Sharing read(ResultSet row, int index) throws SQLException {
        return new Sharing(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("number"),
                new SharingDraft(
                        row.getString("region"),
                        row.getLong("lender"),
                        row.getLong("borrower"),
                        row.getString("place"),
                        row.getString("job"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        Party.valueOf(row.getString("wages_by")),
                        Party.valueOf(row.getString("insurance_by")),
                        Party.valueOf(row.getString("injury_by")),
                        row.getObject("wage_fen", Long.class),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getString("paper"),
                        row.getString("note")),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("back_on", LocalDate.class));
    }

    private static SharedWorker readWorker(ResultSet row, int index) throws SQLException {
        return new SharedWorker(
                row.getLong("id"),
                row.getLong("sharing"),
                row.getLong("worker"),
                row.getString("region"),
                row.getLong("spell"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("beyond"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getString("staff_name"));
    }
}
