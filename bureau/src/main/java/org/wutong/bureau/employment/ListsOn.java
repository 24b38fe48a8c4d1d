package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.WorkersOn;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * The three lists as of any day up to today. Whether somebody was in work that day is asked of the database in the same words as the
 * engine's ({@code EmploymentStatus}); what stands in a row is the engine's.
 */
@Component
@Transactional(readOnly = true)
public class ListsOn {
    private static final String FROM =
            "(select r.*, case when s.works then 'EMPLOYED' when s.worked then 'UNEMPLOYED' else 'NO_RECORD' end as status from "
                    + WorkersOn.ROSTER + """
             r left join lateral (select bool_or(x.from_date <= :day and (x.to_date is null or x.to_date >= :day)) as works,
               bool_or(x.from_date < :day) as worked from employment.spell x where x.worker = r.id) s on true) o""";

    private final JdbcClient jdbc;
    private final WorkersOn roster;
    private final SpellRows spells;
    private final Histories histories;
    private final Reckoning reckoning;
    private final ReportingTree tree;

    ListsOn(
            JdbcClient jdbc,
            WorkersOn roster,
            SpellRows spells,
            Histories histories,
            Reckoning reckoning,
            ReportingTree tree) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.spells = spells;
        this.histories = histories;
        this.reckoning = reckoning;
        this.tree = tree;
    }

    /** How many of a place are on each list. */
    public record Count(long people, long employed, long unemployed, long noRecord, long willingOut, long wishUnknown) {
        Count plus(Count other) {
            return new Count(
                    people + other.people,
                    employed + other.employed,
                    unemployed + other.unemployed,
                    noRecord + other.noRecord,
                    willingOut + other.willingOut,
                    wishUnknown + other.wishUnknown);
        }

        public long of(ListKind kind) {
            return switch (kind) {
                case EMPLOYED -> employed;
                case UNEMPLOYED -> unemployed;
                case WILLING_OUT -> willingOut;
                case NO_RECORD -> noRecord;
                case WISH_UNKNOWN -> wishUnknown;
            };
        }
    }

    public record OfPlace(Node place, Count count) {}

    /** Somebody on the roster that day. */
    public record Person(
            long id,
            String name,
            String region,
            @Nullable Gender gender,
            @Nullable LocalDate birthDate,
            @Nullable Boolean willingOut) {}

    /**
     * @param standing where the person stood that day, reckoned by the engine
     * @param months of the calendar year up to that day
     */
    public record Line(Person person, Standing standing, Counted months) {}

    /** Places one level below that have anybody, in code order; a village shows itself. */
    public List<OfPlace> below(Node under, LocalDate day) {
        Level level = under.level().ordinal() < Level.COUNTY.ordinal()
                ? Level.COUNTY
                : under.level() == Level.COUNTY ? Level.TOWNSHIP : Level.VILLAGE;
        Map<String, Count> villages = new TreeMap<>();
        roster.read(() -> jdbc.sql("""
                        select region, count(*), count(*) filter (where status = 'EMPLOYED'), count(*) filter (where status = 'UNEMPLOYED'),
                          count(*) filter (where status = 'NO_RECORD'), count(*) filter (where willing_out),
                          count(*) filter (where willing_out is null) from """ + " " + FROM + " where region >= :from and region < :to group by region")
                .param("day", day)
                .param("from", under.code())
                .param("to", under.code() + "~")
                .query((row, i) -> villages.put(
                        row.getString(1),
                        new Count(
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7))))
                .list());
        Map<String, OfPlace> places = new LinkedHashMap<>();
        villages.forEach((village, count) -> {
            Node place = at(level, village);
            places.merge(
                    place.code(),
                    new OfPlace(place, count),
                    (one, other) -> new OfPlace(place, one.count().plus(other.count())));
        });
        return List.copyOf(places.values());
    }

    public Count total(Collection<OfPlace> places) {
        return places.stream().map(OfPlace::count).reduce(new Count(0, 0, 0, 0, 0, 0), Count::plus);
    }

    public KeysetPage<Line> page(ListKind kind, String place, LocalDate day, @Nullable String at, int size) {
        KeysetPage<Person> page = roster.read(() -> query(kind, place, day).page(jdbc, at, size, ListsOn::person));
        return new KeysetPage<>(
                lines(page.rows(), day), page.previous(), page.next(), page.from(), page.total(), page.more());
    }

    public List<Line> all(ListKind kind, String place, LocalDate day, int most) {
        return lines(roster.read(() -> query(kind, place, day).all(jdbc, most, ListsOn::person)), day);
    }

    private List<Line> lines(List<Person> people, LocalDate day) {
        List<Long> ids = people.stream().map(Person::id).toList();
        Map<Long, List<Spell>> recorded = spells.of(ids);
        Map<Long, String> homes = homes(ids);
        return people.stream()
                .map(person -> new Line(
                        person,
                        reckoning.standing(
                                new Reckoning.Person(person.id(), person.region(), homes.get(person.id())),
                                recorded.getOrDefault(person.id(), List.of()),
                                day),
                        Counted.of(recorded.getOrDefault(person.id(), List.of()), histories, day)))
                .toList();
    }

    /** Places of registration, of those that are told. */
    private Map<Long, String> homes(List<Long> people) {
        Map<Long, String> homes = new HashMap<>();
        jdbc.sql("select id, hukou_region from people.worker where id = any (?) and hukou_region is not null")
                .param(people.toArray(Long[]::new))
                .query(row -> {
                    homes.put(row.getLong(1), row.getString(2));
                });
        return homes;
    }

    private static KeysetQuery query(ListKind kind, String place, LocalDate day) {
        return new KeysetQuery("o.id, o.name, o.region, o.gender, o.birth_date, o.willing_out", FROM, "o.id")
                .where(kind.condition())
                .where("o.region >= :from", "from", place)
                .where("o.region < :to", "to", place + "~")
                .where("cast(:day as date) is not null", "day", day)
                .order("(o.region || ' ' || o.sort_name) collate \"C\"", "text", false);
    }

    private static Person person(java.sql.ResultSet row) throws java.sql.SQLException {
        String gender = row.getString("gender");
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("region"),
                gender == null ? null : Gender.valueOf(gender),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("willing_out", Boolean.class));
    }

    private Node at(Level level, String region) {
        Node node = nearest(region);
        while (node.level().ordinal() > level.ordinal() && node.parent() != null) {
            node = tree.find(node.parent()).orElseThrow();
        }
        return node;
    }

    /** A village that left the tree is told with what is above it. */
    private Node nearest(String region) {
        for (int length = region.length(); length > 1; length--) {
            Node node = tree.find(region.substring(0, length)).orElse(null);
            if (node != null) {
                return node;
            }
        }
        throw new IllegalStateException("no place for " + region);
    }
}
