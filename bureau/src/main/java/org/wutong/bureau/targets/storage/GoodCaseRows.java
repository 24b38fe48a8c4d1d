package org.wutong.bureau.targets.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.targets.bulletins.GoodCase;

/** SQL of good cases. */
@Component
public class GoodCaseRows {
    private static final String COLUMNS =
            "c.id, c.region, c.title, c.body, c.by_name, c.handed_in_on, c.bulletin, c.taken_back";
    private static final String SELECT = "select " + COLUMNS + " from targets.good_case c where ";

    private final JdbcClient jdbc;

    GoodCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public KeysetPage<GoodCase> page(String text, boolean freeOnly, @Nullable String cursor, int size) {
        KeysetQuery query =
                new KeysetQuery(COLUMNS, "targets.good_case c", "c.id").order("c.handed_in_on", "date", true);
        if (freeOnly) {
            query.where("c.bulletin is null and not c.taken_back");
        }
        if (!text.isBlank()) {
            query.where("strpos(c.title || ' ' || c.body, :text) > 0", "text", text.strip());
        }
        return query.page(
                jdbc,
                cursor,
                size,
                row -> new GoodCase(
                        row.getLong("id"),
                        row.getString("region"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("by_name"),
                        row.getObject("handed_in_on", LocalDate.class),
                        row.getObject("bulletin", Long.class),
                        row.getBoolean("taken_back")));
    }

    public Optional<GoodCase> find(long id) {
        return jdbc.sql(SELECT + "c.id = ?").param(id).query(GoodCase.class).optional();
    }

    /** Those of a place and below that a bulletin has taken or may take, newest first. */
    public List<GoodCase> choice(String under, long bulletin, int most) {
        return jdbc.sql(SELECT + """
                starts_with(c.region, ?) and not c.taken_back and (c.bulletin is null or c.bulletin = ?)
                order by c.handed_in_on desc, c.id desc limit ?""")
                .params(under, bulletin, most)
                .query(GoodCase.class)
                .list();
    }

    public long add(String region, String title, String body, LocalDate day, Actor by) {
        return jdbc.sql("""
                insert into targets.good_case (region, title, body, by_staff, by_name, handed_in_on) values (?, ?, ?, ?, ?, ?)
                returning id""")
                .params(region, title, body, by.staff(), by.name(), day)
                .query(Long.class)
                .single();
    }

    /** The bulletin takes exactly these; others that it had taken are free again. */
    public void take(long bulletin, Collection<Long> cases) {
        Long[] ids = cases.toArray(Long[]::new);
        jdbc.sql("update targets.good_case set bulletin = null where bulletin = ? and not id = any (?)")
                .params(bulletin, ids)
                .update();
        jdbc.sql("""
                update targets.good_case set bulletin = ? where id = any (?) and bulletin is null and not taken_back""").params(bulletin, ids).update();
    }

    /** @return whether it was still free */
    public boolean takeBack(long id) {
        return jdbc.sql(
                                "update targets.good_case set taken_back = true where id = ? and bulletin is null and not taken_back")
                        .param(id)
                        .update()
                == 1;
    }
}
