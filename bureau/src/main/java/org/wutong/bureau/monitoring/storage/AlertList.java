package org.wutong.bureau.monitoring.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.alerts.Alert;
import org.wutong.bureau.monitoring.alerts.Alerts.View;
import org.wutong.bureau.monitoring.alerts.Alerts.Wanted;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** Lists alerts: open ones by the day they are due, others with the latest first. */
@Component
public class AlertList {
    private static final String COLUMNS = """
            a.id, a.version, a.rule, a.worker, a.household, a.region, a.since, a.words, a.state, a.opened_on, a.due_on, a.raised, a.answers,
            r.name as who, a.snoozed_until, a.outcome, a.closed_on, a.closed_by, a.noted_on, a.times""";
    private static final String FROM = "monitoring.alert a left join offices.responsibility r on r.id = a.who";
    private static final String AWAKE = "a.state = 'OPEN' and (a.snoozed_until is null or a.snoozed_until < :today)";

    private final JdbcClient jdbc;

    AlertList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public KeysetPage<Alert> page(
            Wanted wanted, LocalDate today, @org.jspecify.annotations.Nullable String at, int size) {
        return query(wanted, today).page(jdbc, at, size, AlertList::read);
    }

    public List<Alert> all(Wanted wanted, LocalDate today, int most) {
        return query(wanted, today).all(jdbc, most, AlertList::read);
    }

    public long count(Wanted wanted, LocalDate today) {
        return query(wanted, today).count(jdbc);
    }

    public List<Alert> all(Collection<Long> ids) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where a.id = any (?) order by a.due_on, a.id")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    /** Open ones first, then the latest. */
    public List<Alert> ofWorker(long worker, int most) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " " + """
                where a.worker = ? order by a.state <> 'OPEN', coalesce(a.closed_on, a.opened_on) desc, a.id desc limit ?""")
                .params(worker, most)
                .query((row, i) -> read(row))
                .list();
    }

    private static KeysetQuery query(Wanted wanted, LocalDate today) {
        KeysetQuery query =
                new KeysetQuery(COLUMNS, FROM, "a.id").where("starts_with(a.region, :place)", "place", wanted.place());
        View view = wanted.view();
        switch (view) {
            case MINE -> {
                Long staff = Acting.now().staff();
                query.where(AWAKE, "today", today).where("r.staff = :staff", "staff", staff == null ? 0L : staff);
            }
            case OFFICE -> query.where(AWAKE, "today", today).where("a.answers = :office", "office", wanted.office());
            case OPEN -> query.where(AWAKE, "today", today);
            case OVERDUE -> query.where(AWAKE, "today", today).where("a.due_on < :today");
            case SNOOZED -> query.where("a.state = 'OPEN' and a.snoozed_until >= :today", "today", today);
            default -> query.where("a.state = :state", "state", view.name());
        }
        String rule = wanted.rule();
        if (rule != null) {
            query.where("a.rule = :rule", "rule", rule);
        }
        return view == View.CLOSED || view == View.GONE
                ? query.order("a.closed_on", "date", true)
                : query.order("a.due_on", "date", false);
    }

    private static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("rule"),
                row.getLong("worker"),
                row.getLong("household"),
                row.getString("region"),
                row.getObject("since", LocalDate.class),
                List.of((String[]) row.getArray("words").getArray()),
                Alert.State.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("raised"),
                row.getString("answers"),
                row.getString("who"),
                row.getObject("snoozed_until", LocalDate.class),
                row.getString("outcome"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_by"),
                row.getObject("noted_on", LocalDate.class),
                row.getInt("times"));
    }
}
