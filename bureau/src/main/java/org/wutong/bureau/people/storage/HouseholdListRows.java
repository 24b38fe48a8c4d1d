package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.RosterFilter;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** The households of a place as a list, each with its head; those that nobody is left in are none. */
@Component
public class HouseholdListRows {
    private static final String COLUMNS = """
            h.id, h.region, h.number, h.address,
            (select m.name from people.worker m where m.household = h.id
             order by (m.relation = '户主') desc nulls last, m.birth_date nulls last, m.id limit 1) as head,
            (select count(*) from people.worker m where m.household = h.id) as people,
            (select count(*) from people.worker m where m.household = h.id and m.willing_out) as willing""";

    private final JdbcClient jdbc;

    HouseholdListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param willing members who are willing to go out */
    public record Line(
            long id,
            String region,
            String number,
            String address,
            @Nullable String head,
            int people,
            int willing) {
        public boolean alone() {
            return number.startsWith("~");
        }
    }

    /**
     * Which households; null and empty mean no condition.
     *
     * @param category of the household, held today
     * @param willing whether somebody is willing to go out
     * @param member what one of its people fulfils, as another duty words it
     */
    public record Wanted(
            String place, @Nullable CategoryKind category, boolean willing, RosterFilter.@Nullable Condition member) {}

    public KeysetPage<Line> page(Wanted wanted, LocalDate today, @Nullable String at, int size) {
        return query(wanted, today).page(jdbc, at, size, HouseholdListRows::line);
    }

    public List<Line> all(Wanted wanted, LocalDate today, int most) {
        return query(wanted, today).all(jdbc, most, HouseholdListRows::line);
    }

    private static KeysetQuery query(Wanted wanted, LocalDate today) {
        KeysetQuery query = new KeysetQuery(COLUMNS, "people.household h", "h.id")
                .where("h.region >= :from", "from", wanted.place())
                .where("h.region < :to", "to", wanted.place() + "~")
                .where("exists (select from people.worker w where w.household = h.id)")
                .order("(h.region || ' ' || h.number) collate \"C\"", "text", false);
        if (wanted.category() != null) {
            query.where("""
                            exists (select from people.category c where c.household = h.id and c.worker is null and c.holds and c.kind = :kind
                              and (c.from_date is null or c.from_date <= cast(:today as date))
                              and (c.to_date is null or c.to_date >= cast(:today as date)))""", "kind", wanted.category().name())
                    .where("cast(:today as date) is not null", "today", today);
        }
        if (wanted.willing()) {
            query.where("exists (select from people.worker w where w.household = h.id and w.willing_out)");
        }
        RosterFilter.Condition member = wanted.member();
        if (member != null) {
            query.where("exists (select from people.worker w where w.household = h.id and (" + member.sql() + "))");
            for (Map.Entry<String, Object> parameter : member.parameters().entrySet()) {
                query.where("true", parameter.getKey(), parameter.getValue());
            }
        }
        return query;
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("region"),
                row.getString("number"),
                row.getString("address"),
                row.getString("head"),
                row.getInt("people"),
                row.getInt("willing"));
    }
}
