package org.wutong.bureau.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * The bureau's own tree of places: seeded from the code table, with aliases, validity and local nodes. It is small and read all
 * the time, so it is held in memory and read again after a change.
 */
@Component
public class ReportingTree {
    private static final int MOST_CHOICES = 600;
    private static final int MOST_LOCAL = 99;
    private static final int MOST_ZONES = 9;

    private final JdbcClient jdbc;
    private final OwnView<Own> own = new OwnView<>(Own::new, () -> this.snapshot = null);
    private volatile @Nullable Snapshot snapshot;

    ReportingTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param statistical what was found of nodes so far */
    private record Snapshot(
            TreeMap<String, Node> nodes,
            Map<String, List<String>> aliases,
            Map<String, Optional<RegionCode>> statistical) {}

    public Optional<Node> find(String code) {
        return Optional.ofNullable(read().nodes().get(code));
    }

    public List<Node> all() {
        return List.copyOf(read().nodes().values());
    }

    /** The node itself and everything below it, in code order. */
    public List<Node> under(String code) {
        return List.copyOf(read().nodes().subMap(code, code + "~").values());
    }

    public List<Node> children(String code) {
        return under(code).stream().filter(node -> code.equals(node.parent())).toList();
    }

    /** What a list can be narrowed to by whoever sees this place: counties, townships and villages below it, or the township or village. */
    public List<Node> choices(String place) {
        return choicesFrom(place).stream()
                .filter(node -> node.level().digits() > Level.COUNTY.digits()
                        || node.level() == Level.COUNTY && !node.code().equals(place))
                .toList();
    }

    /** {@link #under}, without the villages where there are more of them than anybody picks from. */
    public List<Node> choicesFrom(String place) {
        List<Node> all = under(place);
        return all.size() <= MOST_CHOICES
                ? all
                : all.stream().filter(node -> node.level() != Level.VILLAGE).toList();
    }

    public List<Node> atLevel(Level level, String under) {
        return under(under).stream().filter(node -> node.level() == level).toList();
    }

    public String shortName(@Nullable String code) {
        return code == null ? "—" : find(code).map(Node::shortName).orElse(code);
    }

    /** Names from below the county down: 良田镇 / 和顺新村. */
    public String path(String code) {
        List<String> names = new ArrayList<>();
        for (Node node = find(code).orElse(null);
                node != null && (node.level() == Level.TOWNSHIP || node.level() == Level.VILLAGE);
                node = node.parent() == null ? null : find(node.parent()).orElse(null)) {
            names.add(0, node.shortName());
        }
        return names.isEmpty() ? shortName(code) : String.join(" / ", names);
    }

    /** Children of {@code parent} known by this name, short name or alias on that day. */
    public List<Node> named(String parent, String name, LocalDate day) {
        String wanted = plain(name);
        return children(parent).stream()
                .filter(node -> node.validOn(day))
                .filter(node -> plain(node.name()).equals(wanted)
                        || node.shortName().equals(wanted)
                        || read().aliases().getOrDefault(node.code(), List.of()).contains(wanted))
                .toList();
    }

    public List<String> aliases(String code) {
        return read().aliases().getOrDefault(code, List.of());
    }

    /** The nearest place with a statistical code: what rules may see of a local node. */
    public Optional<RegionCode> statistical(String code) {
        Snapshot now = read();
        return now.nodes().containsKey(code)
                ? now.statistical().computeIfAbsent(code, this::nearestStatistical)
                : RegionCode.tryParse(code);
    }

    private Optional<RegionCode> nearestStatistical(String code) {
        for (Node node = find(code).orElse(null);
                node != null;
                node = node.parent() == null ? null : find(node.parent()).orElse(null)) {
            if (!node.local()) {
                return RegionCode.tryParse(node.code());
            }
        }
        return RegionCode.tryParse(code);
    }

    public void add(Node node) {
        jdbc.sql("""
                insert into offices.node (code, parent, name, short_name, level, local, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        node.code(),
                        node.parent(),
                        node.name(),
                        node.shortName(),
                        node.level().name(),
                        node.local(),
                        node.validFrom(),
                        node.validTo())
                .update();
        forget();
    }

    public void addAlias(String code, String alias) {
        jdbc.sql("insert into offices.node_alias (code, alias) values (?, ?) on conflict do nothing")
                .params(code, plain(alias))
                .update();
        forget();
    }

    public void removeAlias(String code, String alias) {
        jdbc.sql("delete from offices.node_alias where code = ? and alias = ?")
                .params(code, alias)
                .update();
        forget();
    }

    /**
     * The first free code for a local township of a county or a local village of a township: the parent's digits, then L and two digits;
     * for a zone that a city runs like a county, L and one digit.
     *
     * @throws IllegalStateException when all of them are taken
     */
    public String nextLocalCode(String parent) {
        boolean city = parent.length() == Level.CITY.digits();
        int most = city ? MOST_ZONES : MOST_LOCAL;
        for (int i = 1; i <= most; i++) {
            String code = parent + "L" + String.format(city ? "%d" : "%02d", i);
            if (find(code).isEmpty()) {
                return code;
            }
        }
        throw new IllegalStateException(parent + " has " + most + " local places already");
    }

    /** Reads anew at the next look, and once more after the transaction: others may have read the old state meanwhile. */
    void forget() {
        snapshot = null;
        Own changing = own.opened();
        if (changing != null) {
            changing.snapshot = null;
        }
    }

    /** What one transaction sees of the tree that it changes. */
    private static final class Own {
        private @Nullable Snapshot snapshot;
    }

    static String plain(String name) {
        return name.strip().replace(" ", "").replace("　", "");
    }

    private Snapshot read() {
        Own changing = own.seen();
        if (changing != null) {
            Snapshot seen = changing.snapshot;
            if (seen == null) {
                seen = fresh();
                changing.snapshot = seen;
            }
            return seen;
        }
        Snapshot now = snapshot;
        if (now == null) {
            now = fresh();
            snapshot = now;
        }
        return now;
    }

    private Snapshot fresh() {
        TreeMap<String, Node> nodes = new TreeMap<>();
        jdbc.sql("select code, parent, name, short_name, level, local, valid_from, valid_to from offices.node")
                .query(Node.class)
                .list()
                .forEach(node -> nodes.put(node.code(), node));
        Map<String, List<String>> aliases = new HashMap<>();
        jdbc.sql("select code, alias from offices.node_alias order by alias")
                .query((row, i) -> aliases.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return new Snapshot(nodes, aliases, new ConcurrentHashMap<>());
    }
}
