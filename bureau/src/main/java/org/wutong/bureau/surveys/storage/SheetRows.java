package org.wutong.bureau.surveys.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.surveys.About;
import org.wutong.bureau.surveys.Answers;
import org.wutong.bureau.surveys.Sheet;
import org.wutong.bureau.surveys.SheetSubjects;
import org.wutong.bureau.surveys.Survey;

/** SQL of answer sheets. Runs inside the caller's transaction. */
@Component
public class SheetRows {
    private static final String SHEET =
            "select id, survey, period, about, subject, region, done, answers::text, version, at, staff_name from surveys.sheet ";

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Sheet> find(Survey survey, String period, long subject) {
        return jdbc.sql(SHEET + "where survey = ? and period = ? and subject = ?")
                .params(survey.id(), period, subject)
                .query((row, i) -> sheet(row))
                .optional();
    }

    public Map<Long, Sheet> of(Survey survey, String period, Collection<Long> subjects) {
        Map<Long, Sheet> found = new HashMap<>();
        jdbc.sql(SHEET + "where survey = ? and period = ? and subject = any (?)")
                .param(survey.id())
                .param(period)
                .param(subjects.toArray(Long[]::new))
                .query((row, i) -> sheet(row))
                .list()
                .forEach(sheet -> found.put(sheet.subject(), sheet));
        return found;
    }

    public List<Sheet> of(About about, long subject) {
        return jdbc.sql(SHEET + "where about = ? and subject = ? order by at desc, id desc")
                .params(about.name(), subject)
                .query((row, i) -> sheet(row))
                .list();
    }

    public List<Sheet> history(Sheet sheet) {
        return jdbc.sql("""
                select ?::bigint as id, ?::text as survey, ?::text as period, ?::text as about, ?::bigint as subject, region, done,
                       answers::text, version, at, staff_name
                from surveys.sheet_before where sheet = ? order by version desc""")
                .params(
                        sheet.id(),
                        sheet.survey(),
                        sheet.period(),
                        sheet.about().name(),
                        sheet.subject(),
                        sheet.id())
                .query((row, i) -> sheet(row))
                .list();
    }

    /** Empty when somebody else was first. */
    public Optional<Long> add(
            Survey survey, String period, SheetSubjects.Subject subject, Answers answers, boolean done) {
        Actor actor = Acting.now();
        return jdbc.sql("""
                insert into surveys.sheet (survey, period, about, subject, region, done, answers, staff, staff_name)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (survey, period, subject) do nothing returning id""")
                .params(
                        survey.id(),
                        period,
                        survey.about().name(),
                        subject.id(),
                        subject.region(),
                        done,
                        AnswerJson.written(answers),
                        actor.staff(),
                        actor.name())
                .query(Long.class)
                .optional();
    }

    /** @return whether it still stood at the version it was read in */
    public boolean change(Sheet standing, Answers answers, boolean done) {
        Actor actor = Acting.now();
        boolean changed = jdbc.sql("""
                update surveys.sheet set answers = ?::jsonb, done = ?, version = version + 1, at = now(), staff = ?, staff_name = ?
                where id = ? and version = ?""")
                        .params(
                                AnswerJson.written(answers),
                                done,
                                actor.staff(),
                                actor.name(),
                                standing.id(),
                                standing.version())
                        .update()
                == 1;
        // What a draft said on its way is nobody's answer yet.
        if (changed && standing.done()) {
            jdbc.sql("""
                    insert into surveys.sheet_before (sheet, version, region, done, answers, at, staff_name)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?)""")
                    .params(
                            standing.id(),
                            standing.version(),
                            standing.region(),
                            standing.done(),
                            AnswerJson.written(standing.answers()),
                            standing.at(),
                            standing.staffName())
                    .update();
        }
        return changed;
    }

    public void move(About about, long subject, String region) {
        jdbc.sql("""
                update surveys.sheet_before set region = ?
                where sheet in (select id from surveys.sheet where about = ? and subject = ?)""").params(region, about.name(), subject).update();
        jdbc.sql("update surveys.sheet set region = ? where about = ? and subject = ?")
                .params(region, about.name(), subject)
                .update();
    }

    /** Gives the sheets of one record to another; where both answered for a period, the other's stays. @return ids of those given */
    public List<Long> give(About about, long from, long to, String region) {
        List<Long> given = jdbc.sql("""
                update surveys.sheet given set subject = ?, region = ? where about = ? and subject = ?
                  and not exists (select from surveys.sheet held
                    where held.survey = given.survey and held.period = given.period and held.subject = ?)
                returning id""")
                .params(to, region, about.name(), from, to)
                .query(Long.class)
                .list();
        guard(given, region);
        return given;
    }

    public void giveBack(Long[] sheets, long subject, String region) {
        jdbc.sql("update surveys.sheet set subject = ?, region = ? where id = any (?)")
                .params(subject, region)
                .param(sheets)
                .update();
        guard(List.of(sheets), region);
    }

    private void guard(List<Long> sheets, String region) {
        jdbc.sql("update surveys.sheet_before set region = ? where sheet = any (?)")
                .param(region)
                .param(sheets.toArray(Long[]::new))
                .update();
    }

    public void remove(About about, Collection<Long> subjects) {
        jdbc.sql("delete from surveys.sheet where about = ? and subject = any (?)")
                .param(about.name())
                .param(subjects.toArray(Long[]::new))
                .update();
    }

    /** After an import was taken back: what it added goes. */
    public void removeAdded(Collection<Long> sheets) {
        jdbc.sql("delete from surveys.sheet where id = any (?)")
                .param(sheets.toArray(Long[]::new))
                .update();
    }

    /** Records behind sheets, by sheet. */
    public Map<Long, Long> subjects(Collection<Long> sheets) {
        Map<Long, Long> found = new HashMap<>();
        jdbc.sql("select id, subject from surveys.sheet where id = any (?)")
                .param(sheets.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong(1), row.getLong(2));
                });
        return found;
    }

    static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getLong("id"),
                row.getString("survey"),
                row.getString("period"),
                About.valueOf(row.getString("about")),
                row.getLong("subject"),
                row.getString("region"),
                row.getBoolean("done"),
                AnswerJson.read(row.getString("answers")),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("staff_name"));
    }
}
