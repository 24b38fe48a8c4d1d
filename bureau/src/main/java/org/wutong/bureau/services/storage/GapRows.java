package org.wutong.bureau.services.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gap;
import org.wutong.bureau.services.GapTally;
import org.wutong.bureau.services.GapWanted;
import org.wutong.bureau.services.Promise;
import org.wutong.bureau.services.Promise.Who;

/** The roster beside what each worker had in a year. Whom a promise is for is true, false or null: what is not recorded is not known. */
@Component
public class GapRows {
    /** The person's own records decide; where there are none, those of the household. */
    private static final String RELOCATED = """
            coalesce(
              (select bool_or(c.holds and coalesce(c.from_date <= :today, true) and coalesce(c.to_date >= :today, true))
               from people.category c where c.worker = w.id and c.kind = 'RELOCATED'),
              (select bool_or(c.holds and coalesce(c.from_date <= :today, true) and coalesce(c.to_date >= :today, true))
               from people.category c where c.household = w.household and c.worker is null and c.kind = 'RELOCATED'))""";

    private final JdbcClient jdbc;

    GapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On which day, and over which year services count. */
    public record Asking(LocalDate today, int year) {}

    public KeysetPage<Gap> page(Promise promise, Asking asking, GapWanted wanted, @Nullable String cursor, int size) {
        return query(promise, asking, wanted).page(jdbc, cursor, size, GapRows::read);
    }

    public List<Gap> all(Promise promise, Asking asking, GapWanted wanted, int most) {
        return query(promise, asking, wanted).all(jdbc, most, GapRows::read);
    }

    public Optional<Gap> find(Promise promise, Asking asking, long worker) {
        return new KeysetQuery("*", from(promise), "id")
                        .where("id = :worker", "worker", worker)
                        .where("true", "today", asking.today())
                        .where("true", "year", asking.year())
                        .all(jdbc, 1, GapRows::read)
                        .stream()
                        .findFirst();
    }

    /** By village. @param only these villages; null for all below the place */
    public List<GapTally> tallies(Promise promise, Asking asking, String place, @Nullable List<String> only) {
        String lacking = promise.needs().entrySet().stream()
                .map(need ->
                        "count(*) filter (where owed and %1$s < %2$d) as lacks_%1$s, coalesce(sum(least(%1$s, %2$d)) filter (where owed), 0) as given_%1$s"
                                .formatted(need.getKey().fact(), need.getValue()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                select region, count(*) filter (where owed) as owed, count(*) filter (where owed and %s) as kept,
                  count(*) filter (where owed and %s) as nothing, count(*) filter (where owed is null) as unknown, %s
                from %s where region >= :place and region < :end and (:all or region = any (:only)) group by region order by region""".formatted(kept(promise), nothing(promise), lacking, from(promise)))
                .param("today", asking.today())
                .param("year", asking.year())
                .param("place", place)
                .param("end", place + "~")
                .param("all", only == null)
                .param("only", only == null ? new String[0] : only.toArray(String[]::new))
                .query((row, i) -> tally(promise, row))
                .list();
    }

    private static GapTally tally(Promise promise, ResultSet row) throws SQLException {
        Map<Counted, Long> lacking = new EnumMap<>(Counted.class);
        Map<Counted, Long> given = new EnumMap<>(Counted.class);
        for (Counted counted : promise.needs().keySet()) {
            lacking.put(counted, row.getLong("lacks_" + counted.fact()));
            given.put(counted, row.getLong("given_" + counted.fact()));
        }
        return new GapTally(
                row.getString("region"),
                row.getLong("owed"),
                row.getLong("kept"),
                row.getLong("nothing"),
                row.getLong("unknown"),
                lacking,
                given);
    }

    private static KeysetQuery query(Promise promise, Asking asking, GapWanted wanted) {
        KeysetQuery query = new KeysetQuery("*", from(promise), "id")
                .where("region >= :place", "place", wanted.place())
                .where("region < :end", "end", wanted.place() + "~")
                .where(lacking(promise, wanted), "today", asking.today())
                .where("true", "year", asking.year());
        List<String> villages = wanted.villages();
        if (villages != null) {
            query.where("region = any (:villages)", "villages", villages.toArray(String[]::new));
        }
        return query.order("region", "text", false);
    }

    private static String lacking(Promise promise, GapWanted wanted) {
        Counted one = wanted.counted();
        return switch (wanted.lack()) {
            case ANY -> "owed and not (" + kept(promise) + ")";
            case ONE -> one == null ? "owed" : "owed and " + one.fact() + " < " + promise.needs(one);
            case ALL -> "owed and " + nothing(promise);
            case NOTHING -> "owed and " + kept(promise);
            case UNKNOWN -> "owed is null";
            case EVERYONE -> "owed";
        };
    }

    private static String kept(Promise promise) {
        return promise.needs().entrySet().stream()
                .map(need -> need.getKey().fact() + " >= " + need.getValue())
                .collect(Collectors.joining(" and "));
    }

    private static String nothing(Promise promise) {
        return promise.needs().keySet().stream()
                .map(counted -> counted.fact() + " = 0")
                .collect(Collectors.joining(" and "));
    }

    private static String from(Promise promise) {
        String owed = promise.who().stream().map(GapRows::who).collect(Collectors.joining(" and "));
        String counts = Arrays.stream(Counted.values())
                .map(one -> "coalesce(t.%1$s, 0) as %1$s".formatted(one.fact()))
                .collect(Collectors.joining(", "));
        return """
                (select w.id, w.name, w.region, (%s) as owed, %s, t.reached_on from people.worker w
                 left join services.tally t on t.worker = w.id and t.year = :year) people""".formatted(owed, counts);
    }

    private static String who(Who who) {
        return switch (who) {
            case RURAL -> "w.rural_hukou";
            case ABLE -> "(w.labour_capacity <> 'NONE' and w.at_school is not true)";
            case WILLING -> "w.willing";
            case RELOCATED -> RELOCATED;
        };
    }

    private static Gap read(ResultSet row) throws SQLException {
        Map<Counted, Integer> had = new EnumMap<>(Counted.class);
        for (Counted one : Counted.values()) {
            had.put(one, row.getInt(one.fact()));
        }
        return new Gap(
                row.getLong("id"),
                row.getString("name"),
                row.getString("region"),
                row.getObject("owed", Boolean.class),
                had,
                row.getObject("reached_on", LocalDate.class));
    }
}
