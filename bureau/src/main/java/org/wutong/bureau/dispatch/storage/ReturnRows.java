package org.wutong.bureau.dispatch.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.EarlyReturn;

/** SQL of early returns. Runs inside the caller's transaction. */
@Component
public class ReturnRows {
    private static final String SELECT = """
            select r.id, r.passenger, r.region, r.left_on, r.reason, r.state, r.note, r.told_at, r.told_by, r.settled_by
            from dispatch.early_return r\s""";

    private final JdbcClient jdbc;

    ReturnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when one of the person is open */
    public boolean tell(long passenger, String region, LocalDate leftOn, String reason, String by) {
        return jdbc.sql("""
                insert into dispatch.early_return (passenger, region, left_on, reason, told_by) values (?, ?, ?, ?, ?)
                on conflict (passenger) where state = 'TOLD' do nothing""").params(passenger, region, leftOn, reason, by).update() == 1;
    }

    public Optional<EarlyReturn> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(ReturnRows::read)
                .optional();
    }

    public List<EarlyReturn> of(Collection<Long> passengers) {
        return jdbc.sql(SELECT + "where r.passenger = any (?) order by r.id desc")
                .param(passengers.toArray(Long[]::new))
                .query(ReturnRows::read)
                .list();
    }

    /** False when somebody settled it before. */
    public boolean settle(long id, EarlyReturn.State state, LocalDate leftOn, String note, String by) {
        return jdbc.sql("""
                update dispatch.early_return set state = ?, left_on = ?, note = ?, settled_at = now(), settled_by = ?
                where id = ? and state = 'TOLD'""").params(state.name(), leftOn, note, by, id).update() == 1;
    }

    private static EarlyReturn read(ResultSet row, int index) throws SQLException {
        return new EarlyReturn(
                row.getLong("id"),
                row.getLong("passenger"),
                row.getString("region"),
                row.getObject("left_on", LocalDate.class),
                row.getString("reason"),
                EarlyReturn.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getObject("told_at", OffsetDateTime.class),
                row.getString("told_by"),
                row.getString("settled_by"));
    }
}
