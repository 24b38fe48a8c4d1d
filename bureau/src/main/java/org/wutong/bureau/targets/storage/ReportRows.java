package org.wutong.bureau.targets.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.targets.rhythm.Period;
import org.wutong.bureau.targets.rhythm.Remarks;
import org.wutong.bureau.targets.rhythm.Report.Entry;

/** {@code targets.report}, which only ever grows, and the drafts of what was not handed in yet. */
@Component
public class ReportRows {
    private static final String SELECT = """
            select r.id, r.rhythm, r.place, r.period_from, r.period_to, r.due_on, r.entry, r.corrects, r.reason, r.progress, r.problems,
              r.next_steps, r.snapshot, r.handed_in_on, r.handed_in_at, r.staff_name,
              (select f.handed_in_on from targets.report f
                where (f.rhythm, f.place, f.period_from, f.entry) = (r.rhythm, r.place, r.period_from, 1)) first_on
            from targets.report r
            """;
    private static final RowMapper<Kept> KEPT = (row, i) -> new Kept(
            row.getString("rhythm"),
            row.getString("place"),
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            new Entry(
                    row.getLong("id"),
                    row.getInt("entry"),
                    row.getObject("corrects", Long.class),
                    row.getString("reason"),
                    new Remarks(row.getString("progress"), row.getString("problems"), row.getString("next_steps")),
                    row.getObject("handed_in_on", LocalDate.class),
                    row.getObject("first_on", LocalDate.class),
                    row.getObject("handed_in_at", OffsetDateTime.class),
                    row.getString("staff_name"),
                    row.getLong("snapshot")));

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry with what it is about. */
    public record Kept(String rhythm, String place, LocalDate from, LocalDate to, LocalDate due, Entry entry) {}

    /** The newest entry of each report at or below a place whose period ends within these days. */
    public List<Kept> newest(String under, LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + """
                        where r.region >= ? and r.region < ? and r.period_to between ? and ?
                          and not exists (select from targets.report n where n.corrects = r.id)""")
                .params(under, under + "~", first, last)
                .query(KEPT)
                .list();
    }

    public Optional<Kept> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?").param(id).query(KEPT).optional();
    }

    /** All entries of one report, newest first. */
    public List<Kept> entries(String rhythm, String place, LocalDate from) {
        return jdbc.sql(SELECT + """
                        where r.rhythm = ? and r.place = ? and r.period_from = ? order by r.entry desc""").params(rhythm, place, from).query(KEPT).list();
    }

    /** @param corrects the entry before, with the reason; both null for the first */
    public long add(
            String rhythm,
            String place,
            Period period,
            LocalDate due,
            int entry,
            @Nullable Long corrects,
            @Nullable String reason,
            Remarks remarks,
            long snapshot,
            LocalDate today) {
        return jdbc.sql("""
                        insert into targets.report (rhythm, place, region, period_from, period_to, due_on, entry, corrects, reason, progress,
                          problems, next_steps, snapshot, handed_in_on, staff, staff_name)
                        values (:rhythm, :place, :place, :from, :to, :due, :entry, :corrects, :reason, :progress, :problems, :next, :snapshot,
                          :today, :staff, :name) returning id""")
                .param("rhythm", rhythm)
                .param("place", place)
                .param("from", period.from())
                .param("to", period.to())
                .param("due", due)
                .param("entry", entry)
                .param("corrects", corrects)
                .param("reason", reason)
                .param("progress", remarks.progress())
                .param("problems", remarks.problems())
                .param("next", remarks.nextSteps())
                .param("snapshot", snapshot)
                .param("today", today)
                .param("staff", Acting.now().staff())
                .param("name", Acting.now().name())
                .query(Long.class)
                .single();
    }

    public Optional<Remarks> draft(String rhythm, String place, LocalDate from) {
        return jdbc.sql("""
                        select progress, problems, next_steps from targets.report_draft
                        where rhythm = ? and place = ? and period_from = ?""").params(rhythm, place, from).query(Remarks.class).optional();
    }

    public void keepDraft(String rhythm, String place, LocalDate from, Remarks remarks) {
        jdbc.sql("""
                        insert into targets.report_draft (rhythm, place, region, period_from, progress, problems, next_steps)
                        values (:rhythm, :place, :place, :from, :progress, :problems, :next)
                        on conflict (rhythm, place, period_from) do update
                          set progress = excluded.progress, problems = excluded.problems, next_steps = excluded.next_steps""")
                .param("rhythm", rhythm)
                .param("place", place)
                .param("from", from)
                .param("progress", remarks.progress())
                .param("problems", remarks.problems())
                .param("next", remarks.nextSteps())
                .update();
    }

    public void dropDraft(String rhythm, String place, LocalDate from) {
        jdbc.sql("delete from targets.report_draft where rhythm = ? and place = ? and period_from = ?")
                .params(rhythm, place, from)
                .update();
    }
}
