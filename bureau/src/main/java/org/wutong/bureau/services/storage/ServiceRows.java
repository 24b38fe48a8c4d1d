package org.wutong.bureau.services.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.CopyRows;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceDraft;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code services.service}. */
@Component
public class ServiceRows {
    static final String COLUMNS = """
            s.id, s.worker, s.region, s.kind, s.day, s.given_by, s.channel, s.venue, s.about, s.content, s.href, s.outcome, s.free, s.note,
            s.source, s.cause, s.counted_as, s.counts, s.talk, s.version, s.at, s.staff_name, s.taken_back_at, s.taken_back_by,
            s.taken_back_reason""";
    private static final String SELECT = "select " + COLUMNS + " from services.service s ";
    private static final String WRITTEN =
            "worker, region, kind, day, year, given_by, channel, venue, about, content, href, outcome, free, note, source, cause, counted_as, counts, talk, staff, staff_name";

    private final JdbcClient jdbc;
    private final DataSource source;

    ServiceRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** A service as it is written. */
    public record Row(
            ServiceDraft draft,
            String region,
            String countedAs,
            boolean counts,
            @Nullable Long talk) {
        public String cause() {
            return draft.cause();
        }
    }

    /** Places of workers on the roster, by id; who is not seen is absent. */
    public Map<Long, String> places(Collection<Long> workers) {
        Map<Long, String> places = new HashMap<>();
        jdbc.sql("select id, region from people.worker where id = any (?)")
                .param(workers.toArray(Long[]::new))
                .query((row, i) -> places.put(row.getLong(1), row.getString(2)))
                .list();
        return places;
    }

    /** @return ids of those whose cause was not on record */
    public List<Long> add(Collection<Row> rows) {
        return jdbc.sql("""
                insert into services.service (%s)
                select worker, region, kind, day, year, given_by, channel, venue, about, content, href, outcome, free, note, source, cause,
                  counted_as, counts, talk, :staff, :name
                from jsonb_to_recordset(:rows::jsonb) as told (worker bigint, region text, kind text, day date, year int, given_by text, channel text,
                  venue text, about text, content text, href text, outcome text, free boolean, note text, source text, cause text,
                  counted_as text, counts boolean, talk bigint)
                on conflict (cause) do nothing returning id""".formatted(WRITTEN))
                .param("staff", Acting.now().staff())
                .param("name", Acting.now().name())
                .param(
                        "rows",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        rows.stream().map(ServiceRows::json).toList()))
                .query(Long.class)
                .list();
    }

    private static Map<String, @Nullable Object> json(Row row) {
        ServiceDraft draft = row.draft();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("worker", draft.worker());
        json.put("region", row.region());
        json.put("kind", draft.kind());
        json.put("day", draft.day().toString());
        json.put("year", draft.day().getYear());
        json.put("given_by", draft.givenBy().strip());
        json.put("channel", draft.channel());
        json.put("venue", draft.venue().strip());
        json.put("about", draft.about().strip());
        json.put("content", draft.content().strip());
        json.put("href", draft.href());
        json.put("outcome", draft.outcome());
        json.put("free", draft.free());
        json.put("note", draft.note().strip());
        json.put("source", draft.source());
        json.put("cause", row.cause());
        json.put("counted_as", row.countedAs());
        json.put("counts", row.counts());
        json.put("talk", row.talk());
        return json;
    }

    /** Many new ones at once, by COPY. */
    public void load(List<Row> rows) {
        String name = Acting.now().name();
        Long staff = Acting.now().staff();
        CopyRows.of(rows, (row, into) -> {
                    json(row).values().forEach(into::add);
                    into.add(staff).add(name).endRow();
                })
                .intoGuarded("services.service", WRITTEN, source);
    }

    public Optional<Service> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    public List<Service> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where s.id = any (?) order by s.id")
                .param(ids.toArray(Long[]::new))
                .query(Service.class)
                .list();
    }

    public Optional<Service> byCause(String cause) {
        return byCauses(List.of(cause)).stream().findFirst();
    }

    public List<Service> byCauses(Collection<String> causes) {
        return jdbc.sql(SELECT + "where s.cause = any (?)")
                .param(causes.toArray(String[]::new))
                .query(Service.class)
                .list();
    }

    public List<Service> of(long worker) {
        return jdbc.sql(SELECT + "where s.worker = ? order by s.day desc, s.id desc")
                .param(worker)
                .query(Service.class)
                .list();
    }

    /** Of a talk, with those taken back. */
    public List<Service> ofTalk(long talk) {
        return jdbc.sql(SELECT + "where s.talk = ? order by s.id")
                .param(talk)
                .query(Service.class)
                .list();
    }

    /** Those of these causes that were taken back. */
    public Set<Long> takenBack(Collection<String> causes) {
        return new HashSet<>(
                jdbc.sql("select id from services.service where cause = any (?) and taken_back_reason is not null")
                        .param(causes.toArray(String[]::new))
                        .query(Long.class)
                        .list());
    }

    /** @return whether all of them stood and may be changed */
    public boolean takeBack(Collection<Long> ids, String reason, String name) {
        return jdbc.sql("""
                        update services.service set taken_back_at = now(), taken_back_by = ?, taken_back_reason = ?, version = version + 1
                        where id = any (?) and taken_back_reason is null""")
                        .param(name)
                        .param(reason)
                        .param(ids.toArray(Long[]::new))
                        .update()
                == ids.size();
    }

    public boolean giveBack(long id) {
        return jdbc.sql("""
                        update services.service set taken_back_at = null, taken_back_by = null, taken_back_reason = null, version = version + 1
                        where id = ? and taken_back_reason is not null""").param(id).update() == 1;
    }

    /** Services of a talk say what the talk says. */
    public void follow(long talk, ServiceDraft draft, String countedAs) {
        jdbc.sql("""
                update services.service set kind = :kind, day = :day, year = :year, given_by = :by, channel = :channel, venue = :venue, content = :content,
                  free = :free, note = :note, counted_as = :as, version = version + 1 where talk = :talk""")
                .param("kind", draft.kind())
                .param("day", draft.day())
                .param("year", draft.day().getYear())
                .param("by", draft.givenBy())
                .param("channel", draft.channel())
                .param("venue", draft.venue())
                .param("content", draft.content())
                .param("free", draft.free())
                .param("note", draft.note())
                .param("as", countedAs)
                .param("talk", talk)
                .update();
    }

    /** Changes what people said of one that stands alone. @return whether it still had its version and may be changed */
    public boolean change(long id, int version, Row row) {
        ServiceDraft draft = row.draft();
        return jdbc.sql("""
                        update services.service set given_by = :by, channel = :channel, venue = :venue, about = :about, content = :content,
                          outcome = :outcome, free = :free, note = :note, counted_as = :as, counts = :counts, version = version + 1
                        where id = :id and version = :version""")
                        .param("by", draft.givenBy())
                        .param("channel", draft.channel())
                        .param("venue", draft.venue())
                        .param("about", draft.about())
                        .param("content", draft.content())
                        .param("outcome", draft.outcome())
                        .param("free", draft.free())
                        .param("note", draft.note())
                        .param("as", row.countedAs())
                        .param("counts", row.counts())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from services.service where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    public void moved(long worker, String region) {
        jdbc.sql(
                        "update services.correction set region = ? where service in (select id from services.service where worker = ?)")
                .params(region, worker)
                .update();
        jdbc.sql("update services.service set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }

    /** @return ids of those that went over */
    public List<Long> give(long from, long to, String region) {
        return jdbc.sql("update services.service set worker = ?, region = ? where worker = ? returning id")
                .params(to, region, from)
                .query(Long.class)
                .list();
    }

    public void giveBack(Long[] ids, long to, String region) {
        jdbc.sql("update services.service set worker = ?, region = ? where id = any (?)")
                .param(to)
                .param(region)
                .param(ids)
                .update();
    }

    public List<Long> ofWorkers(Collection<Long> workers) {
        return jdbc.sql("select id from services.service where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
