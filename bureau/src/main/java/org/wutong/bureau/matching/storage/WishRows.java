package org.wutong.bureau.matching.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads workers and their wishes from the roster, as far as whoever acts may see. */
@Component
public class WishRows {
    /** Who looks for work: willing to work or to go out for it, and able to. */
    public static final String WILLING =
            "(coalesce(w.willing, false) or coalesce(w.willing_out, false)) and w.labour_capacity is distinct from 'NONE'";

    private static final String SELECT = """
            select w.id, w.region, w.residence_region, w.birth_date, w.education, w.willing, w.willing_out, w.wish_regions,
                   w.wish_occupations, w.wish_wage_fen, w.certificates, w.languages, w.available_from, w.stay_near_home
            from people.worker w where\s""";

    private final JdbcClient jdbc;

    WishRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everyone who looks for work, by id. */
    public List<WishRow> willing() {
        return jdbc.sql(SELECT + WILLING + " order by w.id")
                .query((row, i) -> read(row))
                .list();
    }

    /** Those of these who look for work, by id. */
    public List<WishRow> willing(Collection<Long> among) {
        return jdbc.sql(SELECT + WILLING + " and w.id = any (?) order by w.id")
                .param(among.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    /** One worker, willing or not. */
    public Optional<WishRow> find(long worker) {
        return jdbc.sql(SELECT + "w.id = ?")
                .param(worker)
                .query((row, i) -> read(row))
                .optional();
    }

    /** These workers, willing or not. */
    public List<WishRow> all(Collection<Long> workers) {
        return jdbc.sql(SELECT + "w.id = any (?) order by w.id")
                .param(workers.toArray(new Long[0]))
                .query((row, i) -> read(row))
                .list();
    }

    private static WishRow read(ResultSet row) throws SQLException {
        return new WishRow(
                row.getLong("id"),
                row.getString("region"),
                row.getString("residence_region"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("education"),
                row.getObject("willing", Boolean.class),
                row.getObject("willing_out", Boolean.class),
                texts(row.getArray("wish_regions")),
                texts(row.getArray("wish_occupations")),
                row.getObject("wish_wage_fen", Long.class),
                texts(row.getArray("certificates")),
                texts(row.getArray("languages")),
                row.getObject("available_from", LocalDate.class),
                row.getObject("stay_near_home", Boolean.class));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
