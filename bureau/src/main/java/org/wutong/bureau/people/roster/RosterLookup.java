package org.wutong.bureau.people.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people of the roster by where they live, and households by their numbers; by batches. */
@Component
class RosterLookup {
    private final JdbcClient jdbc;

    RosterLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who somebody is without a number: the name and birth date within a household of a village. */
    record Home(String region, String household, String name, LocalDate birthDate) {}

    /** @param numbered whether the record has an identity number */
    record Found(long worker, boolean numbered) {}

    Map<Home, Found> byHome(List<Home> homes) {
        Map<Home, Found> found = new HashMap<>();
        if (homes.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select w.id, w.id_kind <> 'NONE' numbered, h.region, h.number, w.name, w.birth_date from people.worker w
                join people.household h on h.id = w.household
                join unnest(?::text[], ?::text[], ?::text[], ?::date[]) as wanted (region, number, name, birth)
                  on h.region = wanted.region and h.number = wanted.number and w.name = wanted.name and w.birth_date = wanted.birth""")
                .param(homes.stream().map(Home::region).toArray(String[]::new))
                .param(homes.stream().map(Home::household).toArray(String[]::new))
                .param(homes.stream().map(Home::name).toArray(String[]::new))
                .param(homes.stream().map(home -> home.birthDate().toString()).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            new Home(
                                    row.getString("region"),
                                    row.getString("number"),
                                    row.getString("name"),
                                    row.getObject("birth_date", LocalDate.class)),
                            new Found(row.getLong("id"), row.getBoolean("numbered")));
                });
        return found;
    }

    /** Which household a worker is in, and the place that guards both. */
    record Homed(long worker, long household, String region) {}

    List<Homed> homesOf(Collection<Long> workers) {
        return jdbc.sql("select id worker, household, region from people.worker where id = any (?)")
                .param(workers.toArray(Long[]::new))
                .query((row, i) -> new Homed(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    /** A household by its natural key. */
    record Key(String region, String number) {}

    Map<Key, Long> households(Collection<Key> keys) {
        Map<Key, Long> found = new HashMap<>();
        jdbc.sql("""
                select h.id, h.region, h.number from people.household h
                join unnest(?::text[], ?::text[]) as wanted (region, number) on h.region = wanted.region and h.number = wanted.number""")
                .param(keys.stream().map(Key::region).toArray(String[]::new))
                .param(keys.stream().map(Key::number).toArray(String[]::new))
                .query(row -> {
                    found.put(new Key(row.getString("region"), row.getString("number")), row.getLong("id"));
                });
        return found;
    }
}
