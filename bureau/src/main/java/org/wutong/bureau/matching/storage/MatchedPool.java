package org.wutong.bureau.matching.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.CopyRows;

/** The vacancies that lists were made of, each as the engine read it. Runs inside the caller's transaction. */
@Component
public class MatchedPool {
    private final JdbcClient jdbc;
    private final DataSource source;

    MatchedPool(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Contents by vacancy. */
    public Map<Long, String> contents() {
        Map<Long, String> contents = new HashMap<>();
        jdbc.sql("select vacancy, content from matching.pool").query(row -> {
            contents.put(row.getLong(1), row.getString(2));
        });
        return contents;
    }

    /** Takes these away and puts those in. */
    public void replace(Collection<Long> outdated, Map<Long, String> contents) {
        jdbc.sql("delete from matching.pool where vacancy = any (?)")
                .param(outdated.toArray(Long[]::new))
                .update();
        jdbc.sql("create temporary table if not exists fresh_pool (vacancy bigint, content text) on commit drop")
                .update();
        jdbc.sql("truncate fresh_pool").update();
        CopyRows rows = new CopyRows();
        contents.forEach((vacancy, content) -> rows.add(vacancy).add(content).endRow());
        rows.into("fresh_pool", "vacancy, content", source);
        jdbc.sql("""
                insert into matching.pool (vacancy, content) select vacancy, content from fresh_pool
                on conflict (vacancy) do update set content = excluded.content""").update();
    }
}
