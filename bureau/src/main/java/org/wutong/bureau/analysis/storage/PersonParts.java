package org.wutong.bureau.analysis.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.roster.Days;
import org.wutong.bureau.analysis.roster.Recorded.Held;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.spells.TransferScope;

/** Reads what other tables tell of people: papers, standing, categories. */
@Component
class PersonParts {
    private static final int FETCHED = 5_000;

    private final JdbcClient jdbc;
    private final Levels levels;

    PersonParts(JdbcClient jdbc, Levels levels) {
        this.jdbc = jdbc;
        this.levels = levels;
    }

    private JdbcClient.StatementSpec asked(String sql, Whom whom) {
        return jdbc.sql(sql).withFetchSize(FETCHED).params(whom.parameters());
    }

    /** As the figure of transfer income adds it up: what accrued since the standing was reckoned is added. */
    Map<Long, Standing> standings(Whom whom, LocalDate today) {
        Map<Long, Standing> standings = new HashMap<>();
        asked("""
                select worker, transferred_in_year, year_scope,
                  year_transfer_income_fen + case when accruing = '{}' or as_of >= :today then 0
                    else employment.accrued(accruing, as_of, least(:today, valid_until)) end as income
                from employment.status where (transferred_in_year or year_scope is not null) and
                """ + whom.byWorker(), whom).param("today", today).query(row -> {
            standings.put(
                    row.getLong("worker"),
                    new Standing(
                            row.getBoolean("transferred_in_year"),
                            constant(TransferScope.class, row.getString("year_scope")),
                            number(row, "income")));
        });
        return standings;
    }

    Map<Long, Integer> levels(Whom whom) {
        Map<Long, Integer> best = new HashMap<>();
        asked("select worker, level from people.qualification where level <> '' and " + whom.byWorker(), whom)
                .query(row -> {
                    best.merge(row.getLong("worker"), levels.of(row.getString("level")), Math::max);
                });
        return best;
    }

    Claims claims(Whom whom) {
        Claims claims = new Claims();
        asked("""
                select worker, household, kind, holds, from_date - date '1970-01-01' as began, to_date - date '1970-01-01' as ended
                from people.category where
                """ + whom.byHousehold(), whom).query(row -> {
            claims.add(
                    number(row, "worker"),
                    row.getLong("household"),
                    row.getBoolean("holds"),
                    new Held(
                            CategoryKind.valueOf(row.getString("kind")),
                            ColumnRows.day(row, "began", Days.NONE),
                            ColumnRows.day(row, "ended", Days.OPEN)));
        });
        return claims;
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : (Long) number;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
