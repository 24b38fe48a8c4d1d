package org.wutong.bureau.matching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored outlooks beside what people are classed by, as far as whoever acts may see. */
@Component
public class FairnessRows {
    private final JdbcClient jdbc;

    FairnessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person's outcome.
     *
     * @param categories the kinds that held on the day of the outlook
     */
    public record Row(
            long worker,
            String region,
            int suitable,
            @Nullable Integer best,
            LocalDate asOf,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            @Nullable String education,
            List<String> categories) {}

    /** Everybody matched in a place, by id. A person's own record of a category goes before the household's. */
    public List<Row> in(String place) {
        return jdbc.sql("""
                with held as (
                  select o.worker, array_agg(distinct c.kind order by c.kind) as kinds
                  from matching.outlook o
                    join people.worker w on w.id = o.worker
                    join people.category c on c.household = w.household and c.holds
                      and (c.from_date is null or c.from_date <= o.as_of) and (c.to_date is null or c.to_date >= o.as_of)
                      and (c.worker = w.id or c.worker is null
                           and not exists (select from people.category own where own.worker = w.id and own.kind = c.kind))
                  where o.region >= :place and o.region < :place || '~'
                  group by o.worker)
                select o.worker, o.region, o.suitable, o.best, o.as_of, w.gender, w.birth_date, w.education,
                       coalesce(held.kinds, '{}') as kinds
                from matching.outlook o join people.worker w on w.id = o.worker left join held on held.worker = o.worker
                where o.region >= :place and o.region < :place || '~'
                order by o.worker""").param("place", place).query((row, i) -> read(row)).list();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("worker"),
                row.getString("region"),
                row.getInt("suitable"),
                row.getObject("best", Integer.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("gender"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("education"),
                List.of((String[]) row.getArray("kinds").getArray()));
    }
}
