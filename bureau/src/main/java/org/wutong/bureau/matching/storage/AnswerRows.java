package org.wutong.bureau.matching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.answers.Answer;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.vacancies.Vacancy;

/** SQL of answers. Runs inside the caller's transaction. */
@Component
public class AnswerRows {
    private static final String SELECT = """
            select id, worker, region, vacancy, employer, employer_name, choice, reason, note, offered, day, at, staff, staff_name,
                   settled, ended_at, ended_by
            from matching.answer where\s""";
    private static final String NEWEST = " order by id desc";

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two answers of one worker at once would each miss the other. */
    public void hold(long worker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('matching.answer'), hashtext(cast(? as text)))")
                .param(worker)
                .query((row, i) -> true)
                .list();
    }

    public long add(
            long worker,
            String region,
            Vacancy vacancy,
            Choice choice,
            @Nullable String reason,
            String note,
            String offered,
            LocalDate day,
            Actor actor) {
        return jdbc.sql("""
                insert into matching.answer (worker, region, vacancy, employer, employer_name, choice, reason, note, offered, day,
                    staff, staff_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        worker,
                        region,
                        vacancy.id(),
                        vacancy.employer(),
                        vacancy.employerName(),
                        choice.name(),
                        reason,
                        note,
                        offered,
                        day,
                        actor.staff(),
                        actor.name())
                .query(Long.class)
                .single();
    }

    public void end(long id, String by) {
        jdbc.sql("update matching.answer set ended_at = now(), ended_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    public void settle(long id) {
        jdbc.sql("update matching.answer set settled = true where id = ?")
                .param(id)
                .update();
    }

    public Optional<Answer> standing(long worker, long vacancy) {
        return jdbc.sql(SELECT + "worker = ? and vacancy = ? and ended_at is null")
                .params(worker, vacancy)
                .query((row, i) -> read(row))
                .optional();
    }

    public List<Answer> of(long worker) {
        return jdbc.sql(SELECT + "worker = ?" + NEWEST)
                .param(worker)
                .query((row, i) -> read(row))
                .list();
    }

    public Map<Long, List<Answer>> standing(Collection<Long> workers) {
        return jdbc
                .sql(SELECT + "worker = any (?) and ended_at is null" + NEWEST)
                .param(workers.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .stream()
                .collect(Collectors.groupingBy(Answer::worker));
    }

    public Map<Long, List<Answer>> everyones() {
        return jdbc.sql(SELECT + "ended_at is null" + NEWEST).query((row, i) -> read(row)).stream()
                .collect(Collectors.groupingBy(Answer::worker));
    }

    public void moved(long worker, String to) {
        jdbc.sql("update matching.answer set region = ? where worker = ?")
                .params(to, worker)
                .update();
    }

    public void removed(List<Long> workers) {
        Long[] ids = workers.toArray(Long[]::new);
        jdbc.sql(
                        "delete from matching.kept_seat where answer in (select id from matching.answer where worker = any (?))")
                .param(ids)
                .update();
        jdbc.sql("delete from matching.answer where worker = any (?)")
                .param(ids)
                .update();
    }

    private static Answer read(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("id"),
                row.getLong("worker"),
                row.getString("region"),
                row.getLong("vacancy"),
                row.getObject("employer", Long.class),
                row.getString("employer_name"),
                Choice.valueOf(row.getString("choice")),
                row.getString("reason"),
                row.getString("note"),
                row.getString("offered"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("staff", Long.class),
                row.getString("staff_name"),
                row.getBoolean("settled"),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("ended_by"));
    }
}
