package org.wutong.bureau.people.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole rows as JSON, numbers still encrypted, and back. */
@Component
public class ImageRows {
    private static final String WORKER_IMAGES = """
            select w.id, (to_jsonb(w) || jsonb_build_object('categories',
                coalesce((select jsonb_agg(to_jsonb(c)) from people.category c where c.worker = w.id), '[]')))::text
            from people.worker w where w.id = any (?)""";
    private static final String HOUSEHOLD_IMAGES = """
            select h.id, (to_jsonb(h) || jsonb_build_object('categories',
                coalesce((select jsonb_agg(to_jsonb(c)) from people.category c where c.household = h.id and c.worker is null), '[]')))::text
            from people.household h where h.id = any (?)""";
    private static final String PUT_CATEGORIES_BACK = """
            insert into people.category overriding system value
            select c.* from unnest(?::text[]) as image (text),
                lateral jsonb_populate_recordset(null::people.category, image.text::jsonb -> 'categories') c""";

    private final JdbcClient jdbc;
    private static final List<String> CLOSED = List.of("closed_on", "closed_reason");

    private final WorkerWriting writing;
    private final ClosedRows closed;

    ImageRows(JdbcClient jdbc, WorkerWriting writing, ClosedRows closed) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.closed = closed;
    }

    public Map<Long, String> workers(Collection<Long> ids) {
        return read(WORKER_IMAGES, ids);
    }

    public Map<Long, String> households(Collection<Long> ids) {
        return read(HOUSEHOLD_IMAGES, ids);
    }

    public void restoreWorkers(Map<Long, String> images) {
        String[] texts = images.values().toArray(String[]::new);
        Long[] ids = images.keySet().toArray(Long[]::new);
        String sets = Stream.concat(writing.columns().stream(), CLOSED.stream())
                .map(column -> column + " = i." + column)
                .collect(Collectors.joining(", "));
        // Images from before records could be closed say nothing of it.
        for (String text : List.of("closed_paper", "closed_note", "closed_by")) {
            sets += ", " + text + " = coalesce(i." + text + ", '')";
        }
        String all = sets;
        closed.included(() -> jdbc.sql(
                        "update people.worker w set household = i.household, region = i.region, version = w.version + 1, updated_at = now(), "
                                + all
                                + " from unnest(?::text[]) as image (text), lateral jsonb_populate_record(null::people.worker, image.text::jsonb) i"
                                + " where w.id = i.id")
                .param(texts)
                .update());
        writing.renewTokens(ids);
        jdbc.sql("delete from people.category where worker = any (?)")
                .param(ids)
                .update();
        jdbc.sql(PUT_CATEGORIES_BACK).param(texts).update();
    }

    public void restoreHouseholds(Map<Long, String> images) {
        jdbc.sql("""
                update people.household h set address = i.address, version = h.version + 1
                from unnest(?::text[]) as image (text), lateral jsonb_populate_record(null::people.household, image.text::jsonb) i
                where h.id = i.id""").param(images.values().toArray(String[]::new)).update();
        jdbc.sql("delete from people.category where household = any (?) and worker is null")
                .param(images.keySet().toArray(Long[]::new))
                .update();
        jdbc.sql(PUT_CATEGORIES_BACK)
                .param(images.values().toArray(String[]::new))
                .update();
    }

    /** Workers of these households as they stand now. */
    public List<Long> members(Collection<Long> households) {
        return jdbc.sql("select id from people.worker where household = any (?)")
                .param(households.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Removes workers with all that hangs on them, and households that nobody is left in. */
    public void remove(Collection<Long> workers) {
        Long[] ids = workers.toArray(Long[]::new);
        List<Long> households = jdbc.sql("select distinct household from people.worker where id = any (?)")
                .param(ids)
                .query(Long.class)
                .list();
        for (String table : List.of("category", "worker_history", "worker_token")) {
            jdbc.sql("delete from people." + table + " where worker = any (?)")
                    .param(ids)
                    .update();
        }
        jdbc.sql("delete from people.worker where id = any (?)").param(ids).update();
        Long[] left = jdbc.sql("""
                select h.id from people.household h where h.id = any (?)
                and not exists (select from people.worker w where w.household = h.id)""")
                .param(households.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        jdbc.sql("delete from people.category where household = any (?)")
                .param(left)
                .update();
        jdbc.sql("delete from people.household where id = any (?)").param(left).update();
    }

    private Map<Long, String> read(String sql, Collection<Long> ids) {
        Map<Long, String> images = new HashMap<>();
        jdbc.sql(sql).param(ids.toArray(Long[]::new)).query(row -> {
            images.put(row.getLong(1), row.getString(2));
        });
        return images;
    }
}
