package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.CopyRows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row for each change of a worker: by field name from what to what, secret ones by their last four. */
@Component
public class HistoryRows {
    private final JdbcClient jdbc;
    private final DataSource source;
    private final JsonMapper json;
    private final BusinessDate businessDate;

    HistoryRows(JdbcClient jdbc, DataSource source, JsonMapper json, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.source = source;
        this.json = json;
        this.businessDate = businessDate;
    }

    /** @param changes field name to [before, after], each as text or null */
    public record Entry(long worker, int version, String region, Map<String, List<@Nullable String>> changes) {}

    /** An entry as read. */
    public record Past(
            OffsetDateTime at,
            String staffName,
            String cause,
            int version,
            Map<String, List<@Nullable String>> changes) {}

    public void add(List<Entry> entries, String cause) {
        Actor actor = Acting.now();
        LocalDate today = businessDate.today();
        CopyRows.of(
                        entries,
                        (entry, copy) -> copy.add(entry.worker())
                                .add(entry.version())
                                .add(entry.region())
                                .add(json.writeValueAsString(entry.changes()))
                                .add(actor.staff())
                                .add(actor.name())
                                .add(cause)
                                .add(today)
                                .endRow())
                .intoGuarded(
                        "people.worker_history",
                        "worker, version, region, changes, staff, staff_name, cause, day",
                        source);
    }

    /** Of workers that were put back as they stood before their last change: the same change the other way round. */
    public void addReverse(Collection<Long> workers, String cause) {
        Actor actor = Acting.now();
        jdbc.sql("""
                insert into people.worker_history (worker, version, region, changes, staff, staff_name, cause, day)
                select w.id, w.version, w.region,
                  (select coalesce(jsonb_object_agg(key, jsonb_build_array(value -> 1, value -> 0)), '{}') from jsonb_each(h.changes)),
                  ?, ?, ?, ?
                from people.worker w join people.worker_history h on h.worker = w.id and h.version = w.version - 1
                where w.id = any (?) and h.changes <> '{}'""")
                .param(actor.staff())
                .param(actor.name())
                .param(cause)
                .param(businessDate.today())
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** Newest first. */
    public List<Past> of(long worker, int most) {
        return jdbc.sql("""
                select at, staff_name, cause, version, changes::text from people.worker_history
                where worker = ? order by id desc limit ?""")
                .params(worker, most)
                .query((row, i) -> new Past(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("staff_name"),
                        row.getString("cause"),
                        row.getInt("version"),
                        json.readValue(
                                row.getString("changes"),
                                new TypeReference<LinkedHashMap<String, List<@Nullable String>>>() {})))
                .list();
    }

    /** A worker stands elsewhere now, and its past with it. */
    public void move(long worker, String region) {
        jdbc.sql("update people.worker_history set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }
}
