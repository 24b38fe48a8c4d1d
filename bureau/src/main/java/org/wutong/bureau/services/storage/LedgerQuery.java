package org.wutong.bureau.services.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.services.Service;

/** Lists services, the newest first. */
@Component
public class LedgerQuery {
    private final JdbcClient jdbc;

    LedgerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the list is narrowed to; null means no condition.
     *
     * @param takenBack only those taken back; otherwise only those that stand
     */
    public record Wanted(
            String place,
            @Nullable String kind,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean takenBack) {}

    @Transactional(readOnly = true)
    public KeysetPage<Service> page(Wanted wanted, @Nullable String cursor, int size) {
        return query(wanted).page(jdbc, cursor, size, LedgerQuery::read);
    }

    @Transactional(readOnly = true)
    public List<Service> all(Wanted wanted, int most) {
        return query(wanted).all(jdbc, most, LedgerQuery::read);
    }

    private static KeysetQuery query(Wanted wanted) {
        KeysetQuery query = new KeysetQuery(ServiceRows.COLUMNS, "services.service s", "s.id")
                .where("s.region >= :place", "place", wanted.place())
                .where("s.region < :end", "end", wanted.place() + "~")
                .where("s.taken_back_reason is " + (wanted.takenBack() ? "not null" : "null"));
        where(query, "s.kind = :kind", "kind", wanted.kind());
        where(query, "s.source = :source", "source", wanted.source());
        where(query, "s.day >= :from", "from", wanted.from());
        where(query, "s.day <= :to", "to", wanted.to());
        return query.order("s.day", "date", true);
    }

    private static void where(KeysetQuery query, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.where(condition, name, value);
        }
    }

    private static Service read(ResultSet row) throws SQLException {
        long talk = row.getLong("talk");
        Long ofTalk = row.wasNull() ? null : Long.valueOf(talk);
        return new Service(
                row.getLong("id"),
                row.getLong("worker"),
                row.getString("region"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getString("given_by"),
                row.getString("channel"),
                row.getString("venue"),
                row.getString("about"),
                row.getString("content"),
                row.getString("href"),
                row.getString("outcome"),
                row.getObject("free", Boolean.class),
                row.getString("note"),
                row.getString("source"),
                row.getString("cause"),
                row.getString("counted_as"),
                row.getBoolean("counts"),
                ofTalk,
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("staff_name"),
                row.getObject("taken_back_at", OffsetDateTime.class),
                row.getString("taken_back_by"),
                row.getString("taken_back_reason"));
    }
}
