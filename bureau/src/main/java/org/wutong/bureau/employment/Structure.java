package org.wutong.bureau.employment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.spells.TransferScope;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.RegionCode.Level;

/** How the people of a place are made up by age, sex, schooling, capacity, status, how far they work, skill and category, with those not known. */
@Component
@Transactional(readOnly = true)
public class Structure {
    private static final int MOST_SKILLS = 20;

    private final JdbcClient jdbc;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    Structure(JdbcClient jdbc, ReportingTree tree, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    public record Count(long people, long men, long women) {
        Count plus(Count other) {
            return new Count(people + other.people, men + other.men, women + other.women);
        }
    }

    /**
     * A class of people.
     *
     * @param name of the class; null for those of whom it is not known
     * @param query what narrows the roster to it, after the place
     * @param byPlace people of it by code of the places below
     */
    public record Line(@Nullable String name, String query, Count count, Map<String, Long> byPlace) {}

    /** @param people everybody of the place */
    public record Table(Dimension dimension, long people, List<Node> places, List<Line> lines) {
        public long percent(Line line) {
            return people == 0 ? 0 : Math.round(line.count().people() * 100.0 / people);
        }
    }

    private record Cell(String region, @Nullable String name, Count count) {}

    public Table of(Dimension dimension, Node under) {
        Level level = under.level().ordinal() < Level.COUNTY.ordinal()
                ? Level.COUNTY
                : under.level() == Level.COUNTY ? Level.TOWNSHIP : Level.VILLAGE;
        Map<String, Line> lines = new HashMap<>();
        Map<String, Node> places = new TreeMap<>();
        for (Cell cell : cells(dimension, under)) {
            Node place = at(level, cell.region());
            places.put(place.code(), place);
            String name = dimension == Dimension.AGE && cell.name() != null
                    ? AgeClass.of(Integer.parseInt(cell.name())).name()
                    : cell.name();
            Line line = lines.computeIfAbsent(
                    Objects.toString(name, ""),
                    n -> new Line(name, query(dimension, name), new Count(0, 0, 0), new LinkedHashMap<>()));
            line.byPlace().merge(place.code(), cell.count().people(), Long::sum);
            lines.put(
                    Objects.toString(name, ""),
                    new Line(name, line.query(), line.count().plus(cell.count()), line.byPlace()));
        }
        List<Line> ordered = new ArrayList<>(lines.values());
        ordered.sort(order(dimension));
        if (dimension == Dimension.SKILL && ordered.size() > MOST_SKILLS) {
            ordered.subList(MOST_SKILLS, ordered.size()).removeIf(line -> line.name() != null);
        }
        return new Table(dimension, people(under), List.copyOf(places.values()), ordered);
    }

    private List<Cell> cells(Dimension dimension, Node under) {
        var asked = jdbc.sql(dimension.sql()).param("from", under.code()).param("to", under.code() + "~");
        if (dimension == Dimension.AGE || dimension == Dimension.CATEGORY) {
            asked = asked.param("today", businessDate.today());
        }
        return asked.query((row, i) -> new Cell(
                        row.getString(1), row.getString(2), new Count(row.getLong(3), row.getLong(4), row.getLong(5))))
                .list();
    }

    private long people(Node under) {
        return jdbc.sql("select count(*) from people.worker where region >= ? and region < ?")
                .params(under.code(), under.code() + "~")
                .query(Long.class)
                .single();
    }

    /** In the order of the words where they have one, else the most first; those not known last. */
    private static Comparator<Line> order(Dimension dimension) {
        List<String> words = switch (dimension) {
            case AGE -> names(AgeClass.values());
            case SEX -> names(Gender.values());
            case EDUCATION -> names(Education.values());
            case CAPACITY -> names(LabourCapacity.values());
            case STATUS -> names(Standing.Status.values());
            case TRANSFER ->
                Stream.concat(names(TransferScope.values()).stream(), Stream.of(Flows.UNKNOWN, "NONE"))
                        .toList();
            case CATEGORY -> names(CategoryKind.values());
            case SKILL -> List.of();
        };
        Comparator<Line> known = Comparator.comparing(line -> line.name() == null);
        return known.thenComparing(line -> words.indexOf(line.name()))
                .thenComparing(line -> -line.count().people())
                .thenComparing(line -> Objects.toString(line.name(), ""));
    }

    private static List<String> names(Enum<?>[] values) {
        return java.util.Arrays.stream(values).map(Enum::name).toList();
    }

    private static String query(Dimension dimension, @Nullable String name) {
        String word =
                name == null ? "" : name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (name == null) {
            return switch (dimension) {
                case AGE, SEX, EDUCATION, CAPACITY, SKILL ->
                    "unknown=" + dimension.name().toLowerCase(java.util.Locale.ROOT);
                case STATUS, TRANSFER, CATEGORY -> "";
            };
        }
        return switch (dimension) {
            case AGE -> {
                AgeClass age = AgeClass.valueOf(name);
                yield "age-from=" + age.youngest() + "&age-to=" + age.oldest();
            }
            case SEX -> "gender=" + word;
            case EDUCATION -> "education=" + word;
            case CAPACITY -> "capacity=" + word;
            case STATUS -> "status=" + word;
            case TRANSFER ->
                switch (name) {
                    case "NONE" -> "";
                    case Flows.UNKNOWN -> "transfer=unclear";
                    default -> "transfer=" + word;
                };
            case CATEGORY -> "category=" + word;
            case SKILL -> "skill=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        };
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
