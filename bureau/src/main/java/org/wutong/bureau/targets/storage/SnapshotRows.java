package org.wutong.bureau.targets.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;

/** {@code targets.snapshot}, which only ever grows. */
@Component
public class SnapshotRows {
    private static final String COLUMNS = "id, kind, body, digest, software, taken_at, taken_by";

    private final JdbcClient jdbc;

    SnapshotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is kept. */
    public record Kept(
            long id,
            String kind,
            String body,
            String digest,
            String software,
            OffsetDateTime takenAt,
            String takenBy) {}

    /** @param ranked whether its places below are ranked */
    public long add(
            String kind, String place, LocalDate day, boolean ranked, String body, String digest, String software) {
        return jdbc.sql("""
                        insert into targets.snapshot (kind, place, region, day, ranked, body, digest, software, staff, taken_by)
                        values (:kind, :place, :place, :day, :ranked, :body, :digest, :software, :staff, :name) returning id""")
                .param("kind", kind)
                .param("place", place)
                .param("day", day)
                .param("ranked", ranked)
                .param("body", body)
                .param("digest", digest)
                .param("software", software)
                .param("staff", Acting.now().staff())
                .param("name", Acting.now().name())
                .query(Long.class)
                .single();
    }

    public Optional<Kept> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from targets.snapshot where id = ?")
                .param(id)
                .query(Kept.class)
                .optional();
    }

    /** The newest of each day that ranks the places below, latest day first. */
    public List<Kept> ranked(String place, LocalDate before, int most) {
        return jdbc.sql("select " + COLUMNS + " from " + """
                        (select distinct on (day) * from targets.snapshot where place = ? and day < ? and ranked
                           order by day desc, id desc) s order by day desc limit ?""")
                .params(place, before, most)
                .query(Kept.class)
                .list();
    }
}
