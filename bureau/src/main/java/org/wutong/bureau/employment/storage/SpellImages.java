package org.wutong.bureau.employment.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Spells as they stood, as JSON, and back. */
@Component
public class SpellImages {
    private final JdbcClient jdbc;

    SpellImages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Long, String> of(Collection<Long> spells) {
        Map<Long, String> images = new HashMap<>();
        jdbc.sql("select id, to_jsonb(s)::text from employment.spell s where id = any (?)")
                .param(spells.toArray(Long[]::new))
                .query(row -> {
                    images.put(row.getLong(1), row.getString(2));
                });
        return images;
    }

    public Map<Long, Integer> versions(Collection<Long> spells) {
        Map<Long, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from employment.spell where id = any (?)")
                .param(spells.toArray(Long[]::new))
                .query(row -> {
                    versions.put(row.getLong(1), row.getInt(2));
                });
        return versions;
    }

    public List<Long> workersOf(Collection<Long> spells) {
        return jdbc.sql("select distinct worker from employment.spell where id = any (?)")
                .param(spells.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /**
     * Workers for whom these images could not be put back, because a main job that is neither among them nor goes away with them lies
     * on the same days.
     */
    public List<Long> inTheWayOf(Collection<String> images, Collection<Long> goingAway) {
        return jdbc.sql("""
                select distinct other.worker from unnest(?::text[]) as image (text),
                  lateral jsonb_populate_record(null::employment.spell, image.text::jsonb) was
                join employment.spell other on other.worker = was.worker and other.main and other.id <> was.id
                  and daterange(other.from_date, other.to_date, '[]') && daterange(was.from_date, was.to_date, '[]')
                where was.main and other.id <> all (?)""")
                .param(images.toArray(String[]::new))
                .param(goingAway.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public void remove(Collection<Long> spells) {
        jdbc.sql("delete from employment.spell where id = any (?)")
                .param(spells.toArray(Long[]::new))
                .update();
    }

    /** Puts spells back as they stood; their version rises. */
    public void restore(Collection<String> images) {
        String sets = SpellRows.told().keySet().stream()
                .map(name -> name + " = i." + name)
                .collect(Collectors.joining(", "));
        jdbc.sql(
                        "update employment.spell s set version = s.version + 1, updated_at = now(), " + sets
                                + " from unnest(?::text[]) as image (text),"
                                + " lateral jsonb_populate_record(null::employment.spell, image.text::jsonb) i where s.id = i.id")
                .param(images.toArray(String[]::new))
                .update();
    }
}
