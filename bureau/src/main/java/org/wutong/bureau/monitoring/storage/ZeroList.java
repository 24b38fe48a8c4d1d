package org.wutong.bureau.monitoring.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.households.ZeroCase;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.Doubtful;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.View;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.Wanted;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** Lists and counts the cases of households with nobody in work. */
@Component
public class ZeroList {
    private static final String COLUMNS = """
            z.id, z.household, z.region, z.number, z.appeared_on, z.since, z.able, z.standing, z.due_on, r.name as who, z.closed_on,
            z.closed_how, z.reason, z.reason_until, z.note, z.closed_by""";
    private static final String FROM = "monitoring.zero_household z left join offices.responsibility r on r.id = z.who";
    static final String SELECT = "select " + COLUMNS + " from " + FROM;

    private final JdbcClient jdbc;

    ZeroList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases of a village. */
    public record Count(long open, long overdue) {}

    public KeysetPage<ZeroCase> page(Wanted wanted, LocalDate today, @Nullable String at, int size) {
        return query(wanted, today).page(jdbc, at, size, ZeroList::read);
    }

    public List<ZeroCase> all(Wanted wanted, LocalDate today, int most) {
        return query(wanted, today).all(jdbc, most, ZeroList::read);
    }

    public long count(Wanted wanted, LocalDate today) {
        return query(wanted, today).count(jdbc);
    }

    /** Newest first. */
    public List<ZeroCase> history(long household) {
        return jdbc.sql(SELECT + " where z.household = ? order by z.number desc")
                .param(household)
                .query((row, i) -> read(row))
                .list();
    }

    public Map<String, Count> byVillage(String place, LocalDate today) {
        Map<String, Count> counts = new TreeMap<>();
        jdbc.sql("""
                select region, count(*), count(*) filter (where due_on < :today) from monitoring.zero_household
                where state = 'OPEN' and starts_with(region, :place) group by region""").param("today", today).param("place", place).query(row -> {
            counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3)));
        });
        return counts;
    }

    /** Households that appeared within the period, once each; where asked, only those in work by its end. */
    public Map<String, Long> appeared(LocalDate from, LocalDate to, boolean intoWork) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("""
                select region, count(distinct household) from monitoring.zero_household
                where appeared_on between :from and :to and (not :work or closed_how in ('JOB', 'POST') and closed_on <= :to)
                group by region""")
                .param("from", from)
                .param("to", to)
                .param("work", intoWork)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    public KeysetPage<Doubtful> doubtful(String place, @Nullable String at, int size) {
        return doubts(place).page(jdbc, at, size, ZeroList::doubt);
    }

    public List<Doubtful> allDoubtful(String place, int most) {
        return doubts(place).all(jdbc, most, ZeroList::doubt);
    }

    public long countDoubtful(String place) {
        return doubts(place).count(jdbc);
    }

    private static KeysetQuery doubts(String place) {
        return new KeysetQuery("d.household, d.region, d.found_on, d.doubts", "monitoring.zero_doubt d", "d.household")
                .where("starts_with(d.region, :place)", "place", place)
                .order("d.region", "text", false);
    }

    private static Doubtful doubt(ResultSet row) throws SQLException {
        return new Doubtful(
                row.getLong("household"),
                row.getString("region"),
                row.getObject("found_on", LocalDate.class),
                List.of((String[]) row.getArray("doubts").getArray()));
    }

    private static KeysetQuery query(Wanted wanted, LocalDate today) {
        KeysetQuery query =
                new KeysetQuery(COLUMNS, FROM, "z.id").where("starts_with(z.region, :place)", "place", wanted.place());
        switch (wanted.view()) {
            case OPEN -> query.where("z.state = 'OPEN'");
            case OVERDUE -> query.where("z.state = 'OPEN' and z.due_on < :today", "today", today);
            case REASON -> query.where("z.state = 'CLOSED' and z.standing");
            default -> query.where("z.state = 'CLOSED' and not z.standing");
        }
        if (wanted.days() > 0) {
            query.where("z.appeared_on <= :before", "before", today.minusDays(wanted.days()));
        }
        return wanted.view() == View.CLOSED
                ? query.order("z.closed_on", "date", true)
                : query.order("z.appeared_on", "date", false);
    }

    static ZeroCase read(ResultSet row) throws SQLException {
        String how = row.getString("closed_how");
        return new ZeroCase(
                row.getLong("id"),
                row.getLong("household"),
                row.getString("region"),
                row.getInt("number"),
                row.getObject("appeared_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getInt("able"),
                row.getBoolean("standing"),
                row.getObject("due_on", LocalDate.class),
                row.getString("who"),
                row.getObject("closed_on", LocalDate.class),
                how == null ? null : ZeroCase.How.valueOf(how),
                row.getString("reason"),
                row.getObject("reason_until", LocalDate.class),
                row.getString("note"),
                row.getString("closed_by"));
    }
}
