package org.wutong.bureau.people.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.RosterWanted;

/** Finds the ids of a page of the roster by keyset, and counts. */
@Component
public class RosterRows {
    private final JdbcClient jdbc;
    private final RosterWhere where;

    RosterRows(JdbcClient jdbc, RosterWhere where) {
        this.jdbc = jdbc;
        this.where = where;
    }

    /** Ids in the wanted order, after or before a worker in that order, or from the beginning. */
    public List<Long> ids(RosterWanted wanted, @Nullable Long after, @Nullable Long before, int most) {
        RosterWhere.Where conditions = where.of(wanted);
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        boolean backwards = before != null && after == null;
        boolean falling = wanted.descending() != backwards;
        Long edge = backwards ? before : after;
        String key = key(wanted.sort());
        StringBuilder sql = new StringBuilder("select w.id from people.worker w").append(conditions.sql());
        if (edge != null) {
            sql.append(" and (").append(key).append(falling ? ") < (select " : ") > (select ");
            sql.append(key.replace("w.", "k.")).append(" from people.worker k where k.id = :edge)");
            parameters.put("edge", edge);
        }
        String direction = falling ? " desc" : "";
        sql.append(" order by ").append(key.replace(", w.", direction + ", w.")).append(direction);
        sql.append(" limit :most");
        parameters.put("most", most);
        List<Long> ids = new ArrayList<>(
                jdbc.sql(sql.toString()).params(parameters).query(Long.class).list());
        if (backwards) {
            Collections.reverse(ids);
        }
        return ids;
    }

    /** How many there are, counted no further than {@code most}. */
    public long count(RosterWanted wanted, long most) {
        RosterWhere.Where conditions = where.of(wanted);
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("most", most);
        return jdbc.sql("select count(*) from (select from people.worker w" + conditions.sql()
                        + " limit :most) counted")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** An age that is not known comes after all others, a missing refresh before. The same expressions stand in the indexes. */
    private static String key(RosterWanted.Sort sort) {
        return switch (sort) {
            case NAME -> "w.sort_name, w.id";
            case AGE -> "coalesce(w.birth_date, date 'infinity'), w.id";
            case VILLAGE -> "w.region, w.sort_name, w.id";
            case REFRESHED -> "coalesce(w.refreshed_on, date '-infinity'), w.id";
        };
    }
}
