package org.wutong.bureau.tasks.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.tasks.Task;
import org.wutong.bureau.tasks.TaskDesk.View;
import org.wutong.bureau.tasks.TaskDesk.Wanted;

/** Lists tasks: open ones by the day they are due, closed ones with the latest first. */
@Component
public class TaskList {
    private static final String COLUMNS = """
            t.id, t.cause, t.kind, t.region, t.answers, t.words::text as words, t.href, t.amount, t.state, t.standing, t.opened_on,
            t.due_on, t.raised, t.closed_at, t.closed_name, t.note, r.name as who""";

    private static final String FROM = "tasks.task t left join offices.responsibility r on r.id = t.who";

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public KeysetPage<Task> page(Wanted wanted, LocalDate today, @Nullable String cursor, int size) {
        return query(wanted, today).page(jdbc, cursor, size, TaskList::read);
    }

    public List<Task> all(Wanted wanted, LocalDate today, int most) {
        return query(wanted, today).all(jdbc, most, TaskList::read);
    }

    public long count(Wanted wanted, LocalDate today) {
        return query(wanted, today).count(jdbc);
    }

    private static KeysetQuery query(Wanted wanted, LocalDate today) {
        KeysetQuery query = new KeysetQuery(COLUMNS, FROM, "t.id");
        boolean closed = wanted.view() == View.DONE || wanted.view() == View.WITHDRAWN;
        query.where("t.state = :state", "state", closed ? wanted.view().name() : Task.State.OPEN.name());
        switch (wanted.view()) {
            case MINE -> {
                // At the own office, or given to whoever asks by 包联.
                Long staff = Acting.now().staff();
                query.where("(t.answers = :office or r.staff = :staff)", "office", wanted.office())
                        .where("true", "staff", staff == null ? 0L : staff);
            }
            case OVERDUE -> query.where("t.due_on < :today", "today", today);
            case RAISED -> query.where("t.raised > 0");
            default -> {
                // The state says it all.
            }
        }
        String kind = wanted.kind();
        if (kind != null) {
            query.where("t.kind = :kind", "kind", kind);
        }
        String place = wanted.place();
        if (place != null) {
            query.where("starts_with(t.region, :place)", "place", place);
        }
        return closed ? query.order("t.closed_at", "timestamptz", true) : query.order("t.due_on", "date", false);
    }

    private static Task read(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getString("cause"),
                row.getString("kind"),
                row.getString("region"),
                row.getString("answers"),
                TaskWords.read(row.getString("words")),
                row.getString("href"),
                row.getLong("amount"),
                Task.State.valueOf(row.getString("state")),
                row.getBoolean("standing"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("raised"),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("closed_name"),
                row.getString("note"),
                row.getString("who"));
    }
}
