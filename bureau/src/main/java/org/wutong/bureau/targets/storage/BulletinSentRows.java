package org.wutong.bureau.targets.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.targets.bulletins.BulletinFile;
import org.wutong.bureau.targets.bulletins.Reader;

/** SQL of what was sent: the files, and who confirmed that they read them. */
@Component
public class BulletinSentRows {
    private final JdbcClient jdbc;

    BulletinSentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many offices were told, and how many have confirmed. */
    public record Told(long all, long read) {}

    public void keep(long bulletin, String region, BulletinFile file) {
        jdbc.sql("insert into targets.bulletin_file (bulletin, kind, region, bytes, sha256) values (?, ?, ?, ?, ?)")
                .params(bulletin, file.kind(), region, file.bytes(), file.sha256())
                .update();
    }

    public Optional<BulletinFile> file(long bulletin, String kind) {
        return jdbc.sql("select kind, bytes, sha256 from targets.bulletin_file where bulletin = ? and kind = ?")
                .params(bulletin, kind)
                .query((row, i) -> new BulletinFile(row.getString(1), row.getBytes(2), row.getString(3)))
                .optional();
    }

    /** Digest of each file, by its kind. */
    public Map<String, String> digests(long bulletin) {
        Map<String, String> digests = new HashMap<>();
        jdbc.sql("select kind, sha256 from targets.bulletin_file where bulletin = ?")
                .param(bulletin)
                .query(row -> {
                    digests.put(row.getString(1), row.getString(2));
                });
        return digests;
    }

    public void tell(long bulletin, Collection<String> places, LocalDate day) {
        for (String place : places) {
            jdbc.sql("insert into targets.bulletin_reader (bulletin, region, told_on) values (?, ?, ?)")
                    .params(bulletin, place, day)
                    .update();
        }
    }

    public List<Reader> readers(long bulletin) {
        return jdbc.sql(
                        "select region, told_on, read_at, read_by_name from targets.bulletin_reader where bulletin = ? order by region")
                .param(bulletin)
                .query(Reader.class)
                .list();
    }

    public Map<Long, Told> told(Collection<Long> bulletins) {
        Map<Long, Told> told = new HashMap<>();
        jdbc.sql("""
                select bulletin, count(*), count(read_at) from targets.bulletin_reader where bulletin = any (?) group by bulletin""").param(bulletins.toArray(Long[]::new)).query(row -> {
            told.put(row.getLong(1), new Told(row.getLong(2), row.getLong(3)));
        });
        return told;
    }

    /** @return whether the office was told and had not confirmed yet */
    public boolean read(long bulletin, String place, Actor by) {
        return jdbc.sql("""
                update targets.bulletin_reader set read_at = now(), read_by = ?, read_by_name = ?
                where bulletin = ? and region = ? and read_at is null""").params(by.staff(), by.name(), bulletin, place).update() == 1;
    }
}
