package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.monitoring.alerts.AlertStep;
import org.wutong.bureau.offices.Acting;

/** What members of staff do about alerts, each with its step. Only what lies within the edit scope changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AlertSteps {
    private final JdbcClient jdbc;

    AlertSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An alert that was changed. */
    public record Touched(long id, long worker, String rule, String region) {}

    public List<AlertStep> of(long alert) {
        return jdbc.sql("""
                select id, alert, kind, day, way, contact, note, next_on, staff_name, at from monitoring.alert_step
                where alert = ? order by id desc""").param(alert).query(AlertStep.class).list();
    }

    public List<Touched> note(
            Collection<Long> alerts,
            LocalDate day,
            AlertStep.Way way,
            String contact,
            String note,
            @Nullable LocalDate next) {
        List<Touched> touched = touch(
                "update monitoring.alert set noted_on = greatest(noted_on, :day), version = version + 1"
                        + " where id = any (:ids) and state = 'OPEN'",
                alerts,
                day);
        add(touched, AlertStep.Kind.NOTE, day, way, contact, note, next);
        return touched;
    }

    /** @param due when it is due then */
    public List<Touched> snooze(Collection<Long> alerts, LocalDate day, LocalDate until, LocalDate due, String why) {
        List<Touched> touched = jdbc.sql("""
                update monitoring.alert set snoozed_until = :until, due_on = :due, raise_on = :due, version = version + 1
                where id = any (:ids) and state = 'OPEN' returning id, worker, rule, region""")
                .param("until", until)
                .param("due", due)
                .param("ids", alerts.toArray(Long[]::new))
                .query(Touched.class)
                .list();
        add(touched, AlertStep.Kind.SNOOZED, day, null, null, why, until);
        return touched;
    }

    public List<Touched> close(Collection<Long> alerts, LocalDate day, String outcome, String note) {
        List<Touched> touched = jdbc.sql("""
                update monitoring.alert set state = 'CLOSED', outcome = :outcome, closed_on = :day, closed_by = :by, snoozed_until = null,
                  version = version + 1 where id = any (:ids) and state = 'OPEN' returning id, worker, rule, region""")
                .param("outcome", outcome)
                .param("day", day)
                .param("by", Acting.now().name())
                .param("ids", alerts.toArray(Long[]::new))
                .query(Touched.class)
                .list();
        add(touched, AlertStep.Kind.CLOSED, day, null, outcome, note, null);
        return touched;
    }

    /** Takes a closing back. @param due when it is due now */
    public List<Touched> reopen(long alert, LocalDate day, LocalDate due) {
        List<Touched> touched = jdbc.sql("""
                update monitoring.alert set state = 'OPEN', outcome = null, closed_on = null, closed_by = null, due_on = :due, raise_on = :due,
                  version = version + 1 where id = :id and state = 'CLOSED' returning id, worker, rule, region""")
                .param("due", due)
                .param("id", alert)
                .query(Touched.class)
                .list();
        add(touched, AlertStep.Kind.REOPENED, day, null, null, "", null);
        return touched;
    }

    private List<Touched> touch(String sql, Collection<Long> alerts, LocalDate day) {
        return jdbc.sql(sql + " returning id, worker, rule, region")
                .param("day", day)
                .param("ids", alerts.toArray(Long[]::new))
                .query(Touched.class)
                .list();
    }

    private void add(
            List<Touched> of,
            AlertStep.Kind kind,
            LocalDate day,
            AlertStep.@Nullable Way way,
            @Nullable String contact,
            String note,
            @Nullable LocalDate next) {
        jdbc.sql("""
                insert into monitoring.alert_step (alert, region, kind, day, way, contact, note, next_on, staff, staff_name)
                select id, region, :kind, :day, :way, :contact, :note, :next, :staff, :name
                from unnest(:ids::bigint[], :regions::text[]) as told (id, region)""")
                .param("kind", kind.name())
                .param("day", day)
                .param("way", way == null ? null : way.name(), java.sql.Types.VARCHAR)
                .param("contact", contact, java.sql.Types.VARCHAR)
                .param("note", note)
                .param("next", next, java.sql.Types.DATE)
                .param("staff", Acting.now().staff(), java.sql.Types.BIGINT)
                .param("name", Acting.now().name())
                .param("ids", of.stream().map(Touched::id).toArray(Long[]::new))
                .param("regions", of.stream().map(Touched::region).toArray(String[]::new))
                .update();
    }
}
