package org.wutong.bureau.targets.storage;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.targets.supervision.Meeting;
import org.wutong.bureau.targets.supervision.MeetingDraft.Kept;

/** Meetings that were held. */
@Component
@Transactional
public class MeetingRows {
    private static final String COLUMNS = """
            m.id, m.region, m.work_group, m.title, m.held_on, m.venue, m.host, m.agenda, m.present, m.absent, m.minutes, m.made_name,
            m.office, m.version""";

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(String region, Kept meeting) {
        Actor actor = Acting.now();
        return bound("""
                insert into targets.meeting (region, work_group, title, held_on, venue, host, agenda, present, absent, minutes, made_by,
                  made_name, office) values (:region, :group, :title, :held, :venue, :host, :agenda, :present, :absent, :minutes, :staff,
                  :name, :office) returning id""", meeting)
                .param("region", region)
                .param("staff", actor.staff(), Types.BIGINT)
                .param("name", actor.name())
                .param("office", actor.office())
                .query(Long.class)
                .single();
    }

    /** @return false when somebody else changed it meanwhile, or it may not be changed */
    public boolean change(long id, int version, Kept meeting) {
        return bound("""
                update targets.meeting set work_group = :group, title = :title, held_on = :held, venue = :venue, host = :host,
                  agenda = :agenda, present = :present, absent = :absent, minutes = :minutes, version = version + 1
                where id = :id and version = :version""", meeting).param("id", id).param("version", version).update() == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from targets.meeting m where m.id = ?")
                .param(id)
                .query(Meeting.class)
                .optional();
    }

    /**
     * Newest first.
     *
     * @param group null for every group
     * @param from null for no first day
     */
    @Transactional(readOnly = true)
    public KeysetPage<Meeting> page(
            @Nullable Long group, @Nullable LocalDate from, String words, @Nullable String cursor, int size) {
        KeysetQuery query = new KeysetQuery(COLUMNS, "targets.meeting m", "m.id").order("m.held_on", "date", true);
        if (group != null) {
            query.where("m.work_group = :group", "group", group);
        }
        if (from != null) {
            query.where("m.held_on >= :from", "from", from);
        }
        if (!words.isBlank()) {
            query.where(
                    "position(:words in m.title || ' ' || m.agenda || ' ' || m.minutes) > 0", "words", words.strip());
        }
        return query.page(jdbc, cursor, size, row -> new SimplePropertyRowMapper<>(Meeting.class).mapRow(row, 0));
    }

    @Transactional(readOnly = true)
    public List<Meeting> of(long group) {
        return jdbc.sql("select " + COLUMNS
                        + " from targets.meeting m where m.work_group = ? order by held_on desc, id desc")
                .param(group)
                .query(Meeting.class)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Kept meeting) {
        return jdbc.sql(sql)
                .param("group", meeting.workGroup())
                .param("title", meeting.title())
                .param("held", meeting.heldOn())
                .param("venue", meeting.venue())
                .param("host", meeting.host())
                .param("agenda", meeting.agenda())
                .param("present", meeting.present())
                .param("absent", meeting.absent())
                .param("minutes", meeting.minutes());
    }
}
