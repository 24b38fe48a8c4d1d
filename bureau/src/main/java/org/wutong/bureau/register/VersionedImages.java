package org.wutong.bureau.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.register.ImportImages.Image;

/**
 * Rows of one table as images, for imports of a plain register: the table has {@code id} and {@code version}. Works inside the
 * caller's transaction.
 */
public final class VersionedImages {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final ImportImages kept;
    private final String relation;

    /** @param relation with its schema; from code, never from a request */
    public VersionedImages(JdbcClient jdbc, ImportImages kept, String relation) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.relation = relation;
    }

    /** The rows as they stand, before they are changed. */
    public Map<Long, String> of(Collection<Long> ids) {
        Map<Long, String> images = new HashMap<>();
        jdbc.sql("select id, to_jsonb(one)::text from " + relation + " one where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> images.put(row.getLong(1), row.getString(2)))
                .list();
        return images;
    }

    /** Keeps what the import added and what it changed, once that is written. */
    public void keep(long importId, String region, Collection<Long> added, Map<Long, String> before) {
        List<Long> all = new ArrayList<>(added);
        all.addAll(before.keySet());
        Map<Long, Integer> versions = versions(all);
        kept.keep(
                importId,
                all.stream()
                        .map(id -> new Image(relation, id, region, before.get(id), versions.getOrDefault(id, 0)))
                        .toList());
    }

    /** Ids of rows of the import that are no longer as it left them. */
    public List<Long> changedSince(long importId) {
        List<Long> changed = new ArrayList<>();
        each(importId, batch -> {
            Map<Long, Integer> now = versions(batch.stream().map(Image::key).toList());
            for (Image image : batch) {
                Integer version = now.get(image.key());
                if (version == null || version != image.afterVersion()) {
                    changed.add(image.key());
                }
            }
        });
        return changed;
    }

    /** Every row the import added or changed. */
    public List<Long> keys(long importId) {
        List<Long> keys = new ArrayList<>();
        each(importId, batch -> batch.forEach(image -> keys.add(image.key())));
        return keys;
    }

    /** The rows it added. */
    public List<Long> added(long importId) {
        List<Long> added = new ArrayList<>();
        each(
                importId,
                batch -> batch.stream()
                        .filter(image -> image.before() == null)
                        .forEach(image -> added.add(image.key())));
        return added;
    }

    /** What the import added and what it changed. */
    public record Touched(List<Long> added, List<Long> changed) {}

    /** Puts changed rows back as they were, a version further, and tells which were added: the caller removes these. */
    public Touched restore(long importId) {
        String columns = jdbc.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attname not in ('id', 'version')""").param(relation).query(String.class).single();
        Touched touched = new Touched(new ArrayList<>(), new ArrayList<>());
        each(importId, batch -> {
            List<Image> changed =
                    batch.stream().filter(image -> image.before() != null).toList();
            batch.stream()
                    .filter(image -> image.before() == null)
                    .forEach(image -> touched.added().add(image.key()));
            changed.forEach(image -> touched.changed().add(image.key()));
            jdbc.sql(
                            "update " + relation + " one set (" + columns + ", version) = (select " + columns
                                    + ", one.version + 1 from jsonb_populate_record(null::" + relation
                                    + ", was.before::jsonb)) from unnest(?::bigint[], ?::text[]) as was (id, before) where one.id = was.id")
                    .param(changed.stream().map(Image::key).toArray(Long[]::new))
                    .param(changed.stream().map(Image::before).toArray(String[]::new))
                    .update();
        });
        return touched;
    }

    private Map<Long, Integer> versions(Collection<Long> ids) {
        Map<Long, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from " + relation + " where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> versions.put(row.getLong(1), row.getInt(2)))
                .list();
        return versions;
    }

    private void each(long importId, Consumer<List<Image>> taker) {
        long after = Long.MIN_VALUE;
        for (List<Image> batch = kept.of(importId, relation, after, BATCH);
                !batch.isEmpty();
                batch = kept.of(importId, relation, after, BATCH)) {
            taker.accept(batch);
            after = batch.get(batch.size() - 1).key();
        }
    }
}
