package org.wutong.bureau.targets.storage;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.targets.supervision.CaseState;
import org.wutong.bureau.targets.supervision.Figures;
import org.wutong.bureau.targets.supervision.Level;
import org.wutong.bureau.targets.supervision.NewCase;
import org.wutong.bureau.targets.supervision.Step;
import org.wutong.bureau.targets.supervision.StepTaken;
import org.wutong.bureau.targets.supervision.SupervisionCase;
import org.wutong.bureau.targets.supervision.Words;

/** Cases of supervision and their steps. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SupervisionRows {
    static final String COLUMNS = """
            c.id, c.place, c.about, c.subject, c.title, c.asked, c.owner, c.owner_office, c.reasons, c.figure_on, c.actual, c.goal, c.rate,
            c.pace, c.rank, c.ranked, c.counted, c.level, c.state, c.due_on, c.finish_on, c.raised, c.raised_on, c.outcome, c.closed_on,
            c.opened_on, c.opened_name, c.version""";

    private final JdbcClient jdbc;

    SupervisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a step leads. @param finish null leaves the day set as it is */
    public record Moved(
            Step step,
            CaseState to,
            String level,
            @Nullable LocalDate due,
            @Nullable LocalDate finish,
            LocalDate today) {}

    /** Empty when a case for the same stands open. */
    public Optional<Long> add(
            NewCase draft, String owner, Level level, LocalDate due, LocalDate finish, LocalDate today) {
        Figures figures = draft.figures();
        Actor actor = Acting.now();
        return jdbc.sql("""
                insert into targets.supervision (place, region, about, subject, title, asked, owner, owner_office, reasons, figure_on, actual,
                  goal, rate, pace, rank, ranked, counted, level, state, due_on, finish_on, opened_on, opened_by, opened_name)
                values (:place, :place, :about, :subject, :title, :asked, :owner, :office, :reasons, :figure_on, :actual, :goal, :rate, :pace,
                  :rank, :ranked, :counted, :level, 'OPENED', :due, :finish, :today, :staff, :name)
                on conflict do nothing returning id""")
                .param("place", draft.place())
                .param("about", draft.about().name())
                .param("subject", draft.subject())
                .param("title", draft.title())
                .param("asked", draft.asked())
                .param("owner", owner)
                .param("office", actor.office())
                .param("reasons", draft.reasons().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("figure_on", figures.day())
                .param("actual", figures.actual(), Types.BIGINT)
                .param("goal", figures.goal(), Types.BIGINT)
                .param("rate", figures.rate(), Types.INTEGER)
                .param("pace", figures.pace(), Types.INTEGER)
                .param("rank", figures.rank(), Types.INTEGER)
                .param("ranked", figures.ranked(), Types.INTEGER)
                .param("counted", figures.counted(), Types.BIGINT)
                .param("level", level.id())
                .param("due", due)
                .param("finish", finish)
                .param("today", today)
                .param("staff", actor.staff(), Types.BIGINT)
                .param("name", actor.name())
                .query(Long.class)
                .optional();
    }

    public Optional<SupervisionCase> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from targets.supervision c where id = ?")
                .param(id)
                .query(SupervisionCase.class)
                .optional();
    }

    /** The case, kept from others until the end of the transaction. */
    public Optional<SupervisionCase> held(long id) {
        return jdbc.sql("select " + COLUMNS + " from targets.supervision c where id = ? for update")
                .param(id)
                .query(SupervisionCase.class)
                .optional();
    }

    /** Every case that is not closed. */
    public List<SupervisionCase> open() {
        return jdbc.sql("select " + COLUMNS + " from targets.supervision c where state <> 'CLOSED' order by id")
                .query(SupervisionCase.class)
                .list();
    }

    /** Open cases that nobody else is holding, whose day to act is past, in one of these states; held until the end of the transaction. */
    public List<SupervisionCase> overdue(LocalDate today, Collection<CaseState> states) {
        return jdbc.sql("select " + COLUMNS
                        + " from targets.supervision c where state = any (:states) and due_on < :today"
                        + " order by id for update skip locked")
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("today", today)
                .query(SupervisionCase.class)
                .list();
    }

    /** Moves a case and takes note of it. */
    public void move(SupervisionCase one, Moved moved, Words words) {
        boolean closed = moved.to() == CaseState.CLOSED;
        jdbc.sql("""
                update targets.supervision set state = :to, level = :level, due_on = :due, finish_on = coalesce(:finish, finish_on),
                  raised = raised + :up, raised_on = case when :up = 1 then :today else raised_on end,
                  outcome = :outcome, closed_on = :closed, version = version + 1 where id = :id""")
                .param("to", moved.to().name())
                .param("level", moved.level())
                .param("due", moved.due(), Types.DATE)
                .param("finish", moved.finish(), Types.DATE)
                .param("up", moved.step() == Step.RAISE ? 1 : 0)
                .param("today", moved.today())
                .param(
                        "outcome",
                        closed && words.outcome() != null ? words.outcome().name() : null,
                        Types.VARCHAR)
                .param("closed", closed ? moved.today() : null, Types.DATE)
                .param("id", one.id())
                .update();
        note(one.id(), one.place(), one.state(), moved, words);
    }

    /** @param from null for what begins a case */
    public void note(long id, String place, @Nullable CaseState from, Moved moved, Words words) {
        Actor actor = Acting.now();
        jdbc.sql("""
                insert into targets.supervision_step (supervision, region, step, from_state, to_state, level, on_day, staff, staff_name, office,
                  said, day, people)
                values (:id, :region, :step, :from, :to, :level, :today, :staff, :name, :office, :said, :day, :people)""")
                .param("id", id)
                .param("region", place)
                .param("step", moved.step().name())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", moved.to().name())
                .param("level", moved.level())
                .param("today", moved.today())
                .param("staff", actor.staff(), Types.BIGINT)
                .param("name", actor.name())
                .param("office", actor.office())
                .param("said", words.said())
                .param("day", words.day(), Types.DATE)
                .param("people", words.people())
                .update();
    }

    /** Newest first. */
    public List<StepTaken> steps(long id) {
        return jdbc.sql("""
                select id, step, from_state, to_state, level, on_day, at, staff_name, office, said, day, people
                from targets.supervision_step where supervision = ? order by id desc""").param(id).query(StepTaken.class).list();
    }

    /** How often cases of a place and below it were opened and raised within these days. */
    public record Burden(long opened, long raised) {}

    public Burden burden(String place, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) filter (where step = 'OPEN') as opened, count(*) filter (where step = 'RAISE') as raised
                from targets.supervision_step where region = ? and on_day between ? and ?""").params(place, from, to).query(Burden.class).single();
    }
}
