package org.wutong.bureau.dispatch.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.FollowUp;

/** SQL of follow-ups. Runs inside the caller's transaction. */
@Component
public class FollowUpRows {
    private static final String SELECT = """
            select f.id, f.passenger, f.region, f.months, f.due_on, f.result, f.proof, f.wage_fen, f.left_on, f.note, f.asked_on,
              f.staff_name from dispatch.follow_up f\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    FollowUpRows(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** One question to come. */
    public record Due(long passenger, String region, int months, LocalDate on) {}

    public void add(Collection<Due> dues) {
        many.batchUpdate(
                "insert into dispatch.follow_up (passenger, region, months, due_on) values (?, ?, ?, ?) on conflict do nothing",
                dues.stream()
                        .map(due -> new Object[] {due.passenger(), due.region(), due.months(), due.on()})
                        .toList());
    }

    /** Questions nobody answered yet go, since the arrival is taken back or the person is home. */
    public void forget(Collection<Long> passengers) {
        jdbc.sql("delete from dispatch.follow_up where passenger = any (?) and result is null")
                .param(passengers.toArray(Long[]::new))
                .update();
    }

    /** Whether any of these was asked already. */
    public boolean asked(Collection<Long> passengers) {
        return jdbc.sql(
                        "select exists (select from dispatch.follow_up where passenger = any (?) and result is not null)")
                .param(passengers.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    public List<FollowUp> of(Collection<Long> passengers) {
        return jdbc.sql(SELECT + "where f.passenger = any (?) order by f.months, f.id")
                .param(passengers.toArray(Long[]::new))
                .query(FollowUpRows::read)
                .list();
    }

    public List<FollowUp> ofBatch(long batch) {
        return jdbc.sql(
                        SELECT
                                + "join dispatch.passenger p on p.id = f.passenger where p.batch = ? order by f.months, f.region, f.id")
                .param(batch)
                .query(FollowUpRows::read)
                .list();
    }

    /** What somebody found. @return how many were written, of those in reach */
    public int answer(
            Collection<Long> ids,
            FollowUp.Result result,
            FollowUp.@Nullable Proof proof,
            @Nullable Long wageFen,
            @Nullable LocalDate leftOn,
            String note,
            LocalDate askedOn,
            String by) {
        return jdbc.sql("""
                update dispatch.follow_up set result = ?, proof = ?, wage_fen = ?::bigint, left_on = ?::date, note = ?, asked_on = ?, staff_name = ?
                where id = any (?)""")
                .params(
                        result.name(),
                        proof == null ? null : proof.name(),
                        wageFen,
                        leftOn,
                        note,
                        askedOn,
                        by,
                        ids.toArray(Long[]::new))
                .update();
    }

    /** Takes answers back. */
    public int unanswer(Collection<Long> ids) {
        return jdbc.sql("""
                update dispatch.follow_up set result = null, proof = null, wage_fen = null, left_on = null, note = '', asked_on = null,
                  staff_name = null where id = any (?)""").param(ids.toArray(Long[]::new)).update();
    }

    /** People to be asked, by batch, term and township. */
    public record Waiting(
            long batch, String number, String title, int months, String township, LocalDate dueOn, long people) {}

    /** All who are due by a day and were not asked, or not reached. @param township length of a township's code */
    public List<Waiting> waiting(LocalDate day, int township) {
        List<Waiting> waiting = new ArrayList<>();
        jdbc.sql("""
                select b.id, b.number, b.title, f.months, left(f.region, ?) as township, min(f.due_on), count(*)
                from dispatch.follow_up f join dispatch.passenger p on p.id = f.passenger join dispatch.batch b on b.id = p.batch
                where f.due_on <= ? and (f.result is null or f.result = 'UNREACHED') and b.state = 'ARRIVED' and p.state in ('PLACED', 'ARRIVED')
                group by 1, 2, 3, 4, 5 order by 1, 4, 5""").params(township, day).query(row -> {
            waiting.add(new Waiting(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    row.getLong(7)));
        });
        return waiting;
    }

    private static FollowUp read(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        String proof = row.getString("proof");
        return new FollowUp(
                row.getLong("id"),
                row.getLong("passenger"),
                row.getString("region"),
                row.getInt("months"),
                row.getObject("due_on", LocalDate.class),
                result == null ? null : FollowUp.Result.valueOf(result),
                proof == null ? null : FollowUp.Proof.valueOf(proof),
                row.getObject("wage_fen", Long.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("note"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("staff_name"));
    }
}
