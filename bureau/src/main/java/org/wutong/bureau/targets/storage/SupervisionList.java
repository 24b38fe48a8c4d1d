package org.wutong.bureau.targets.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.targets.supervision.About;
import org.wutong.bureau.targets.supervision.CaseState;
import org.wutong.bureau.targets.supervision.Hanging;
import org.wutong.bureau.targets.supervision.SupervisionCase;
import org.wutong.bureau.targets.supervision.Wanted;

/** Cases as lists and what hangs where, within what the actor may see. */
@Component
@Transactional(readOnly = true)
public class SupervisionList {
    private static final String FROM = "targets.supervision c";
    /** With the place: its turn to act is there as long as nothing waits to be checked. */
    private static final String WITH_PLACE = "c.state in ('OPENED', 'RECEIVED', 'TALKED')";

    private final JdbcClient jdbc;

    SupervisionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public KeysetPage<SupervisionCase> page(Wanted wanted, LocalDate today, @Nullable String cursor, int size) {
        return query(wanted, today).page(jdbc, cursor, size, SupervisionList::read);
    }

    public List<SupervisionCase> all(Wanted wanted, LocalDate today, int most) {
        return query(wanted, today).all(jdbc, most, SupervisionList::read);
    }

    public Map<Wanted.View, Long> counts(Wanted wanted, LocalDate today) {
        Map<Wanted.View, Long> counts = new HashMap<>();
        for (Wanted.View view : Wanted.View.values()) {
            counts.put(view, query(wanted.as(view), today).count(jdbc));
        }
        return counts;
    }

    /** Cases that were raised to a level within these days, the place's own and those below it: what a bulletin names. */
    public List<SupervisionCase> raisedTo(String level, String place, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + SupervisionRows.COLUMNS
                        + " from targets.supervision c where starts_with(c.place, :place)"
                        + " and exists (select from targets.supervision_step s where s.supervision = c.id and s.step = 'RAISE'"
                        + " and s.level = :level and s.on_day between :from and :to) order by c.place, c.id")
                .param("place", place)
                .param("level", level)
                .param("from", from)
                .param("to", to)
                .query(SupervisionCase.class)
                .list();
    }

    /** What hangs, by place, the place that has most late first. */
    public List<Hanging> hanging(LocalDate today) {
        Map<String, Map<String, Long>> levels = new HashMap<>();
        jdbc.sql("select place, level, count(*) from targets.supervision where state <> 'CLOSED' group by place, level")
                .query((row, i) -> levels.computeIfAbsent(row.getString(1), place -> new HashMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list();
        return jdbc.sql("""
                with hang as (
                  select place, count(*) as open, count(*) filter (where due_on < :today) as late, count(*) filter (where raised > 0) as raised,
                    min(opened_on) as oldest, min(due_on) filter (where due_on >= :today) as next, 0 as given, 0 as given_late
                  from targets.supervision where state <> 'CLOSED' group by place
                  union all
                  select place, 0, 0, 0, null, min(due_on) filter (where due_on >= :today), count(*), count(*) filter (where due_on < :today)
                  from targets.assignment where state in ('GIVEN', 'REPORTED') group by place)
                select place, sum(open) as open, sum(late) as late, sum(raised) as raised, min(oldest) as oldest, min(next) as next,
                  sum(given) as given, sum(given_late) as given_late
                from hang group by place order by sum(late) + sum(given_late) desc, sum(open) desc, place""")
                .param("today", today)
                .query((row, i) -> new Hanging(
                        row.getString("place"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("raised"),
                        levels.getOrDefault(row.getString("place"), Map.of()),
                        row.getObject("oldest", LocalDate.class),
                        row.getObject("next", LocalDate.class),
                        row.getLong("given"),
                        row.getLong("given_late")))
                .list();
    }

    private static KeysetQuery query(Wanted wanted, LocalDate today) {
        KeysetQuery query = new KeysetQuery(SupervisionRows.COLUMNS, FROM, "c.id");
        query.where(wanted.view() == Wanted.View.CLOSED ? "c.state = 'CLOSED'" : "c.state <> 'CLOSED'");
        switch (wanted.view()) {
            case MINE ->
                query.where(
                        "(c.place = :office and " + WITH_PLACE + " or c.owner = :office and not (" + WITH_PLACE + "))",
                        "office",
                        wanted.office());
            case LATE -> query.where("c.due_on < :today", "today", today);
            case RAISED -> query.where("c.raised > 0");
            case OPEN, CLOSED -> {
                // The state says it all.
            }
        }
        String place = wanted.place();
        if (place != null) {
            query.where("starts_with(c.place, :place)", "place", place);
        }
        String level = wanted.level();
        if (level != null) {
            query.where("c.level = :level", "level", level);
        }
        About about = wanted.about();
        if (about != null) {
            query.where("c.about = :about", "about", about.name());
        }
        CaseState state = wanted.state();
        if (state != null) {
            query.where("c.state = :state", "state", state.name());
        }
        return wanted.view() == Wanted.View.CLOSED
                ? query.order("c.closed_on", "date", true)
                : query.order("c.due_on", "date", false);
    }

    private static SupervisionCase read(ResultSet row) throws SQLException {
        return new SimplePropertyRowMapper<>(SupervisionCase.class).mapRow(row, 0);
    }
}
