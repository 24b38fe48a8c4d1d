package org.wutong.bureau.services.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.services.Listener;
import org.wutong.bureau.services.Talk;
import org.wutong.bureau.services.TalkDraft;

/** Reads and writes {@code services.talk}. */
@Component
public class TalkRows {
    private static final String COLUMNS = """
            t.id, t.region, t.kind, t.day, t.title, t.speaker, t.venue, t.free, t.note, t.version, t.at, t.staff_name,
            (select count(*) from services.service s where s.talk = t.id and s.taken_back_reason is null)::int as present""";

    private final JdbcClient jdbc;

    TalkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty when the form was sent before */
    public Optional<Long> add(String formKey, TalkDraft draft) {
        return jdbc.sql("""
                insert into services.talk (form_key, region, kind, day, title, speaker, venue, free, note, staff, staff_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (form_key) do nothing returning id""")
                .params(
                        formKey,
                        draft.region(),
                        draft.kind(),
                        draft.day(),
                        draft.title(),
                        draft.speaker(),
                        draft.venue(),
                        draft.free(),
                        draft.note(),
                        Acting.now().staff(),
                        Acting.now().name())
                .query(Long.class)
                .optional();
    }

    public Optional<Long> ofForm(String formKey) {
        return jdbc.sql("select id from services.talk where form_key = ?")
                .param(formKey)
                .query(Long.class)
                .optional();
    }

    /** @return whether it still had its version and may be changed */
    public boolean change(long id, int version, TalkDraft draft) {
        return jdbc.sql("""
                        update services.talk set kind = ?, day = ?, title = ?, speaker = ?, venue = ?, free = ?, note = ?, version = version + 1
                        where id = ? and version = ?""")
                        .params(
                                draft.kind(),
                                draft.day(),
                                draft.title(),
                                draft.speaker(),
                                draft.venue(),
                                draft.free(),
                                draft.note(),
                                id,
                                version)
                        .update()
                == 1;
    }

    public Optional<Talk> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from services.talk t where t.id = ?")
                .param(id)
                .query(Talk.class)
                .optional();
    }

    /** The newest first. */
    public KeysetPage<Talk> page(String place, @Nullable String kind, @Nullable String cursor, int size) {
        KeysetQuery query = new KeysetQuery(COLUMNS, "services.talk t", "t.id")
                .where("t.region >= :place", "place", place)
                .where("t.region < :end", "end", place + "~");
        if (kind != null) {
            query.where("t.kind = :kind", "kind", kind);
        }
        return query.order("t.day", "date", true)
                .page(
                        jdbc,
                        cursor,
                        size,
                        row -> new Talk(
                                row.getLong("id"),
                                row.getString("region"),
                                row.getString("kind"),
                                row.getObject("day", java.time.LocalDate.class),
                                row.getString("title"),
                                row.getString("speaker"),
                                row.getString("venue"),
                                row.getObject("free", Boolean.class),
                                row.getString("note"),
                                row.getInt("version"),
                                row.getObject("at", java.time.OffsetDateTime.class),
                                row.getString("staff_name"),
                                row.getInt("present")));
    }

    /** Everybody on the roster of a village, in the order of names. */
    public List<Listener> roster(String village, int most) {
        return jdbc.sql("""
                select w.id, w.name, w.gender, w.birth_date, h.number as household, upper(left(w.sort_name, 1)) as initial from people.worker w
                join people.household h on h.id = w.household where w.region = ? order by w.sort_name, w.id limit ?""").params(village, most).query(Listener.class).list();
    }

    /** These people, wherever they stand now. */
    public List<Listener> listeners(List<Long> ids) {
        return jdbc.sql("""
                select w.id, w.name, w.gender, w.birth_date, h.number as household, upper(left(w.sort_name, 1)) as initial from people.worker w
                join people.household h on h.id = w.household where w.id = any (?) order by w.sort_name, w.id""")
                .param(ids.toArray(Long[]::new))
                .query(Listener.class)
                .list();
    }
}
