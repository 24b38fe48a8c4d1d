package org.wutong.bureau.matching.storage;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of titles that workers wish for. Runs inside the caller's transaction. */
@Component
public class WishTitleRows {
    /** Blanks and case do not count. */
    private static final String PLAIN = "lower(regexp_replace(wished.title, '\\s', '', 'g'))";

    private final JdbcClient jdbc;

    WishTitleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A title as somebody wrote it, and how many workers in sight wish for it. */
    public record Wished(String title, String plain, int workers) {}

    /** What was said of a title. */
    public record Said(String title, @Nullable String occupation, OffsetDateTime at, String staffName) {}

    /** Of those who look for work, most first. */
    public List<Wished> wished() {
        return jdbc.sql("select min(wished.title) as title, " + PLAIN + " as plain, count(distinct w.id) as workers"
                        + " from people.worker w, unnest(w.wish_occupations) as wished (title) where "
                        + WishRows.WILLING
                        + " group by plain order by workers desc, plain")
                .query(Wished.class)
                .list();
    }

    public List<Said> said() {
        return jdbc.sql("select title, occupation, at, staff_name from matching.wish_title order by at desc, title")
                .query(Said.class)
                .list();
    }

    public void say(String plain, @Nullable String occupation, String by) {
        jdbc.sql("""
                insert into matching.wish_title (title, occupation, staff_name) values (?, ?, ?)
                on conflict (title) do update set occupation = excluded.occupation, staff_name = excluded.staff_name, at = now()""").params(plain, occupation, by).update();
    }

    public boolean forget(String plain) {
        return jdbc.sql("delete from matching.wish_title where title = ?")
                        .param(plain)
                        .update()
                > 0;
    }

    /** Workers who look for work and wish for it. */
    public List<Long> wishing(String plain) {
        return jdbc.sql("select distinct w.id from people.worker w, unnest(w.wish_occupations) as wished (title) where "
                        + WishRows.WILLING + " and " + PLAIN + " = ?")
                .param(plain)
                .query(Long.class)
                .list();
    }
}
