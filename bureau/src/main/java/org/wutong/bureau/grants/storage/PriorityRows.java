package org.wutong.bureau.grants.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which class people come in when money is short, and the names files for the bank carry. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PriorityRows {
    private final JdbcClient jdbc;

    PriorityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of the first of these categories each person or household holds, from 1; who holds none is absent. */
    public Map<Long, Integer> of(Collection<Long> workers, List<String> kinds) {
        Map<Long, Integer> classes = new HashMap<>();
        jdbc.sql("""
                select w.id, min(array_position(?::text[], g.kind)) from people.worker w join people.category g
                  on g.holds and (g.worker = w.id or g.worker is null and g.household = w.household)
                where w.id = any (?) and g.kind = any (?::text[]) group by w.id""")
                .params(kinds.toArray(String[]::new), workers.toArray(Long[]::new), kinds.toArray(String[]::new))
                .query(row -> {
                    classes.put(row.getLong(1), row.getInt(2));
                });
        return classes;
    }

    public Map<Long, String> names(Collection<Long> workers) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, name from people.worker where id = any (?)")
                .param(workers.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }
}
