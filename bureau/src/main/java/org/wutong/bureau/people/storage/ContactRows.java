package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.people.contacts.HouseholdContact;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** Who households can turn to on a day, from {@code people.household_contact} and the responsibilities of their places. */
@Component
public class ContactRows {
    private static final String HOLDS = "%1$s.since <= :day and (%1$s.until is null or %1$s.until >= :day)";

    /** Households that anybody is left in, each with whom it was given to and with its village's specialist. */
    static final String FROM = """
            people.household h
            left join lateral (select r.id from people.household_contact c join offices.responsibility r on r.id = c.responsibility
              where c.household = h.id and %s and %s order by c.id desc limit 1) given on true
            left join lateral (select r.id from offices.responsibility r where r.region = h.region and r.kind = 'SPECIALIST' and %s
              order by r.since, r.id limit 1) usual on true""".formatted(HOLDS.formatted("c"), HOLDS.formatted("r"), HOLDS.formatted("r"));

    private static final String PEOPLED = "exists (select from people.worker member where member.household = h.id)";

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which households of a place: those without anybody, those given to somebody, or those with the usual specialist. */
    public enum Show {
        NOBODY("coalesce(given.id, usual.id) is null"),
        GIVEN("given.id is not null"),
        USUAL("given.id is null and usual.id is not null");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /** @param assigned false for the village's specialist */
    public record Found(long responsibility, boolean assigned) {}

    /** @param head name of the head of the household, else of its eldest */
    public record Line(
            long id,
            String region,
            String number,
            String address,
            @Nullable String head,
            int people,
            @Nullable Long given,
            @Nullable Long usual) {
        public boolean alone() {
            return number.startsWith("~");
        }

        public @Nullable Long contact() {
            return given == null ? usual : given;
        }
    }

    /** Households of a village. */
    public record Count(long households, long given, long nobody) {}

    public Map<Long, Found> on(Collection<Long> households, LocalDate day) {
        Map<Long, Found> found = new HashMap<>();
        jdbc.sql("select h.id, coalesce(given.id, usual.id), given.id is not null from " + FROM
                        + " where h.id = any (:households) and coalesce(given.id, usual.id) is not null")
                .param("day", day)
                .param("households", households.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong(1), new Found(row.getLong(2), row.getBoolean(3)));
                });
        return found;
    }

    public Map<String, Count> counts(String place, LocalDate day) {
        Map<String, Count> counts = new TreeMap<>();
        jdbc.sql(
                        "select h.region, count(*), count(given.id), count(*) filter (where coalesce(given.id, usual.id) is null) from "
                                + FROM + " where h.region >= :from and h.region < :to and " + PEOPLED
                                + " group by h.region")
                .param("day", day)
                .param("from", place)
                .param("to", place + "~")
                .query(row -> {
                    counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3), row.getLong(4)));
                });
        return counts;
    }

    public KeysetPage<Line> page(String place, @Nullable Show show, LocalDate day, @Nullable String at, int size) {
        return query("""
                        h.id, h.region, h.number, h.address, given.id as given, usual.id as usual,
                        (select m.name from people.worker m where m.household = h.id
                         order by (m.relation = '户主') desc nulls last, m.birth_date nulls last, m.id limit 1) as head,
                        (select count(*) from people.worker m where m.household = h.id) as people""", place, show, day)
                .order("(h.region || ' ' || h.number) collate \"C\"", "text", false)
                .page(
                        jdbc,
                        at,
                        size,
                        row -> new Line(
                                row.getLong("id"),
                                row.getString("region"),
                                row.getString("number"),
                                row.getString("address"),
                                row.getString("head"),
                                row.getInt("people"),
                                row.getObject("given", Long.class),
                                row.getObject("usual", Long.class)));
    }

    public List<Long> ids(String place, @Nullable Show show, LocalDate day) {
        return query("h.id", place, show, day).all(jdbc, Integer.MAX_VALUE, row -> row.getLong(1));
    }

    private static KeysetQuery query(String columns, String place, @Nullable Show show, LocalDate day) {
        KeysetQuery query = new KeysetQuery(columns, FROM, "h.id")
                .where("h.region >= :from", "from", place)
                .where("h.region < :to", "to", place + "~")
                .where(PEOPLED)
                .where("cast(:day as date) is not null", "day", day);
        return show == null ? query : query.where(show.condition);
    }

    public List<HouseholdContact> history(long household) {
        return jdbc.sql("""
                select id, household, responsibility, since, until, reason, staff_name from people.household_contact
                where household = ? order by id desc""").param(household).query(HouseholdContact.class).list();
    }

    /** @return places of the households that were given */
    public List<String> assign(
            Collection<Long> households, @Nullable Long to, String answeredFor, LocalDate since, String reason) {
        Long[] changing = jdbc.sql("""
                select h.id from people.household h left join people.household_contact c on c.household = h.id and c.until is null
                where h.id = any (:households) and starts_with(h.region, :answeredFor) and c.responsibility is distinct from :to
                  and h.region >= (select current_setting('wutong.edit_from', true))
                  and h.region < (select current_setting('wutong.edit_to', true))""")
                .param("households", households.toArray(Long[]::new))
                .param("answeredFor", answeredFor)
                .param("to", to, java.sql.Types.BIGINT)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        jdbc.sql("delete from people.household_contact where household = any (?) and until is null and since >= ?")
                .param(changing)
                .param(since)
                .update();
        jdbc.sql("update people.household_contact set until = ?::date - 1 where household = any (?) and until is null")
                .param(since)
                .param(changing)
                .update();
        Actor actor = Acting.now();
        if (to != null) {
            jdbc.sql("""
                    insert into people.household_contact (region, household, responsibility, since, reason, staff, staff_name)
                    select region, id, ?, ?, ?, ?, ? from people.household where id = any (?)""")
                    .param(to)
                    .param(since)
                    .param(reason)
                    .param(actor.staff())
                    .param(actor.name())
                    .param(changing)
                    .update();
        }
        return jdbc.sql("select region from people.household where id = any (?)")
                .param(changing)
                .query(String.class)
                .list();
    }
}
