package org.wutong.bureau.offices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.vocabulary.RegionCode.Level;

/** Few lasting settings of this installation: its county, its business date, whether it is a demonstration. */
@Component
public class Settings {
    static final String COUNTY = "county";
    static final String DEMO = "demo";

    private final JdbcClient jdbc;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private final OwnView<Map<String, String>> own = new OwnView<>(HashMap::new, known::clear);

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(String name) {
        Map<String, String> changed = own.seen();
        String mine = changed == null ? null : changed.get(name);
        return mine != null
                ? Optional.of(mine)
                : known.computeIfAbsent(
                        name,
                        wanted -> jdbc.sql("select value from offices.setting where name = ?")
                                .param(wanted)
                                .query(String.class)
                                .optional());
    }

    public void put(String name, String value) {
        jdbc.sql(
                        "insert into offices.setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value")
                .params(name, value)
                .update();
        Map<String, String> changed = own.opened();
        if (changed == null) {
            known.put(name, Optional.of(value));
        } else {
            changed.put(name, value);
        }
    }

    /** Code of the county this bureau was opened for; empty until the first start has asked. */
    public Optional<String> opened() {
        return find(COUNTY);
    }

    /**
     * The county whose work is at hand: the one this bureau was opened for, or that of the officer who acts, where what they see lies
     * elsewhere; their city, where they see all of one. Empty until the first start has asked.
     */
    public Optional<String> county() {
        return opened().map(opened -> homeOf(Acting.now().view(), opened));
    }

    private static String homeOf(Scope view, String opened) {
        String from = view.from();
        if (view.equals(Scope.NOTHING) || view.equals(Scope.EVERYTHING) || opened.startsWith(from)) {
            return opened;
        }
        return from.substring(0, Math.min(from.length(), Level.COUNTY.digits()));
    }

    public void openFor(String county, boolean demo) {
        put(DEMO, Boolean.toString(demo));
        put(COUNTY, county);
    }

    public boolean demo() {
        return find(DEMO).map(Boolean::parseBoolean).orElse(false);
    }
}
