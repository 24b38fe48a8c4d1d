package org.wutong.bureau.people.storage;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row for each change of a worker: by field name from what to what, secret ones by their last four. */
@Component
public class HistoryRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessDate businessDate;

    HistoryRows(JdbcClient jdbc, JsonMapper json, BusinessDate businessDate) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                insert into people.worker_history (worker, version, region, changes, staff, staff_name, cause, day)
                select worker, version, region, changes::jsonb, ?, ?, ?, ?
                from unnest(?::bigint[], ?::int[], ?::text[], ?::text[]) as entry (worker, version, region, changes)""")
                .param(actor.staff())
                .param(actor.name())
                .param(cause)
                .param(businessDate.today())
                .param(entries.stream().map(Entry::worker).toArray(Long[]::new))
                .param(entries.stream().map(Entry::version).toArray(Integer[]::new))
                .param(entries.stream().map(Entry::region).toArray(String[]::new))
                .param(entries.stream()
                        .map(entry -> json.writeValueAsString(entry.changes()))
                        .toArray(String[]::new))
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
