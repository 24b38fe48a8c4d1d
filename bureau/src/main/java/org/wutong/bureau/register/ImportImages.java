package org.wutong.bureau.register;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what an import replaced, row by row, so that all of it can be taken back. Works inside the caller's transaction. */
@Component
public class ImportImages {
    private final JdbcClient jdbc;
    private final DataSource source;

    ImportImages(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /**
     * A row of a table before an import.
     *
     * @param relation table it stands in, {@code people.worker}
     * @param region guards the image as it guards the row
     * @param before the row as JSON; null where the import added it
     * @param afterVersion version the import left behind: another one means it was changed since
     */
    public record Image(
            String relation,
            long key,
            String region,
            @Nullable String before,
            long afterVersion) {}

    /** An image that is already kept for the same row and import stays: the oldest state counts. */
    public void keep(long importId, List<Image> images) {
        if (images.isEmpty()) {
            return;
        }
        jdbc.sql("""
                create temp table if not exists image_staged (region text, relation text, key bigint, before jsonb, version bigint)
                on commit drop""").update();
        jdbc.sql("truncate image_staged").update();
        CopyRows.of(
                        images,
                        (image, copy) -> copy.add(image.region())
                                .add(image.relation())
                                .add(image.key())
                                .add(image.before())
                                .add(image.afterVersion())
                                .endRow())
                .into("image_staged", "region, relation, key, before, version", source);
        jdbc.sql("""
                insert into register.import_before (import, region, relation, key, before, after_version)
                select ?, region, relation, key, before, version from image_staged order by relation, key
                on conflict (import, relation, key) do update set after_version = excluded.after_version""").param(importId).update();
    }

    /** By key, after the given one; at most {@code most}. Begin with {@link Long#MIN_VALUE}. */
    public List<Image> of(long importId, String relation, long after, int most) {
        return jdbc.sql("""
                select relation, key, region, before::text, after_version from register.import_before
                where import = ? and relation = ? and key > ? order by key limit ?""")
                .params(importId, relation, after, most)
                .query(Image.class)
                .list();
    }
}
