package org.wutong.bureau.targets.storage;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.targets.supervision.Assignment;
import org.wutong.bureau.targets.supervision.AssignmentStep;

/** What meetings decided and groups were given. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AssignmentRows {
    private static final String SELECT = """
            select id, place, meeting, work_group, given_at, source, what, who, due_on, state, said, given_on, given_name, reported_on,
              reported_name, ended_on, ended_name, version
            from targets.assignment""";
    private static final String ORDER = " order by (state in ('DONE', 'DROPPED')), due_on, id";

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is given, complete. */
    public record Given(
            @Nullable Long meeting,
            long workGroup,
            String givenAt,
            String source,
            String place,
            String what,
            String who,
            LocalDate dueOn) {}

    public long add(Given given, LocalDate today) {
        return jdbc.sql("""
                insert into targets.assignment (place, region, meeting, work_group, given_at, source, what, who, due_on, state, given_on,
                  given_name)
                values (:place, :place, :meeting, :group, :at, :source, :what, :who, :due, 'GIVEN', :today, :name) returning id""")
                .param("place", given.place())
                .param("meeting", given.meeting(), Types.BIGINT)
                .param("group", given.workGroup())
                .param("at", given.givenAt())
                .param("source", given.source())
                .param("what", given.what())
                .param("who", given.who())
                .param("due", given.dueOn())
                .param("today", today)
                .param("name", Acting.now().name())
                .query(Long.class)
                .single();
    }

    /** @return false when it moved meanwhile */
    public boolean move(Assignment one, AssignmentStep step, String said, LocalDate today) {
        String who = Acting.now().name();
        boolean reports = step == AssignmentStep.REPORT;
        boolean ends = !step.to().open();
        return jdbc.sql("""
                update targets.assignment set state = :to, said = case when :said = '' then said else :said end,
                  reported_on = case when :reports then :today else reported_on end,
                  reported_name = case when :reports then :who else reported_name end,
                  ended_on = case when :ends then :today end, ended_name = case when :ends then :who end, version = version + 1
                where id = :id and version = :version""")
                        .param("to", step.to().name())
                        .param("said", said)
                        .param("reports", reports)
                        .param("ends", ends)
                        .param("today", today)
                        .param("who", who)
                        .param("id", one.id())
                        .param("version", one.version())
                        .update()
                == 1;
    }

    public Optional<Assignment> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Assignment.class)
                .optional();
    }

    public List<Assignment> ofMeeting(long meeting) {
        return jdbc.sql(SELECT + " where meeting = ?" + ORDER)
                .param(meeting)
                .query(Assignment.class)
                .list();
    }

    public List<Assignment> ofGroup(long group) {
        return jdbc.sql(SELECT + " where work_group = ?" + ORDER)
                .param(group)
                .query(Assignment.class)
                .list();
    }

    /** Those that wait to be done. */
    public List<Assignment> given() {
        return jdbc.sql(SELECT + " where state = 'GIVEN' order by id")
                .query(Assignment.class)
                .list();
    }

    /** Those that are not over of a place and below it, what is due first first. */
    public List<Assignment> open(String place, int most) {
        return jdbc.sql(SELECT
                        + " where state in ('GIVEN', 'REPORTED') and starts_with(place, ?) order by due_on, id limit ?")
                .params(place, most)
                .query(Assignment.class)
                .list();
    }
}
