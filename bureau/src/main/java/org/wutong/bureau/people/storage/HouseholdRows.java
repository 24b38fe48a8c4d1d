package org.wutong.bureau.people.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Household;

@Component
public class HouseholdRows {
    private final JdbcClient jdbc;

    HouseholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A household by its natural key. */
    public record Key(String region, String number) {}

    public Optional<Household> find(long id) {
        return jdbc.sql("select id, region, number, address, version from people.household where id = ?")
                .param(id)
                .query(Household.class)
                .optional();
    }

    /** Ids of these households; those that do not stand yet are added. An address that is told replaces the one on record. */
    public Map<Key, Long> idsOf(Map<Key, String> addresses) {
        List<Key> keys = List.copyOf(addresses.keySet());
        String[] regions = keys.stream().map(Key::region).toArray(String[]::new);
        String[] numbers = keys.stream().map(Key::number).toArray(String[]::new);
        String[] texts = keys.stream().map(addresses::get).toArray(String[]::new);
        jdbc.sql("""
                insert into people.household (region, number, address)
                select region, number, address from unnest(?::text[], ?::text[], ?::text[]) as wanted (region, number, address)
                on conflict (region, number) do update set address = excluded.address, version = household.version + 1
                where excluded.address <> '' and excluded.address <> household.address""").param(regions).param(numbers).param(texts).update();
        Map<Key, Long> ids = new HashMap<>();
        jdbc.sql("""
                select h.id, h.region, h.number from people.household h
                join unnest(?::text[], ?::text[]) as wanted (region, number) on h.region = wanted.region and h.number = wanted.number""").param(regions).param(numbers).query(row -> {
            ids.put(new Key(row.getString("region"), row.getString("number")), row.getLong("id"));
        });
        return ids;
    }

    public Map<Long, Household> all(Collection<Long> ids) {
        Map<Long, Household> found = new HashMap<>();
        jdbc.sql("select id, region, number, address, version from people.household where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(Household.class)
                .list()
                .forEach(household -> found.put(household.id(), household));
        return found;
    }
}
