package org.wutong.bureau.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.FairnessRows;
import org.wutong.bureau.matching.storage.FairnessRows.Row;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.matching.AgeBand;
import org.wutong.matching.FairnessReport;
import org.wutong.matching.FairnessReport.Group;
import org.wutong.matching.FairnessReport.Line;
import org.wutong.matching.FairnessReport.Outcome;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.RegionCode.Level;

/** Who was shown enough jobs, class by class, by what the last run stored. What is not recorded is a class of its own. */
@Component
@Transactional(readOnly = true)
public class Fairness {
    /** Nothing is recorded. */
    public static final String UNKNOWN = "UNKNOWN";

    /** In none of the categories counted. */
    public static final String NONE = "NONE";

    private static final List<String> COUNTED = Stream.of(
                    CategoryKind.POVERTY_ALLEVIATED,
                    CategoryKind.MONITORED,
                    CategoryKind.RELOCATED,
                    CategoryKind.LOW_INCOME,
                    CategoryKind.HARDSHIP)
            .map(Enum::name)
            .toList();

    private final FairnessRows rows;

    Fairness(FairnessRows rows) {
        this.rows = rows;
    }

    /** By what people are classed. Sex is here because outcomes are; matching never reads it. */
    public enum Dimension {
        ALL,
        /** The oldest band against all others. */
        OLDER,
        AGE,
        CATEGORY,
        SCHOOLING,
        SEX,
        TOWNSHIP
    }

    /** Which people of a class. */
    public enum Part {
        ALL,
        ENOUGH,
        SOME,
        NONE;

        /** How many of a class. */
        public int of(Line line) {
            return switch (this) {
                case ALL -> line.people();
                case ENOUGH -> line.enough();
                case SOME -> line.some();
                case NONE -> line.none();
            };
        }

        private boolean holds(int suitable) {
            return switch (this) {
                case ALL -> true;
                case ENOUGH -> suitable >= Matches.ENOUGH;
                case SOME -> suitable > 0 && suitable < Matches.ENOUGH;
                case NONE -> suitable == 0;
            };
        }
    }

    public FairnessReport report(String place) {
        return FairnessReport.of(
                rows.in(place).stream()
                        .map(row -> new Outcome(row.suitable(), row.best(), groups(row)))
                        .toList(),
                Matches.ENOUGH);
    }

    /** The classes of a dimension in the order people know, what is not recorded last. */
    public static List<Line> lines(FairnessReport report, Dimension dimension) {
        List<String> order = switch (dimension) {
            case CATEGORY -> COUNTED;
            case SCHOOLING -> Stream.of(Education.values()).map(Enum::name).toList();
            default -> List.of();
        };
        return report.of(dimension.name()).stream()
                .sorted(Comparator.comparing((Line line) -> line.group().value().equals(UNKNOWN))
                        .thenComparing(line -> place(order, line.group().value())))
                .toList();
    }

    private static int place(List<String> order, String value) {
        int at = order.indexOf(value);
        return at < 0 ? order.size() : at;
    }

    /** The people behind a figure, by id. */
    public List<Row> people(String place, Dimension dimension, String value, Part part) {
        Group group = new Group(dimension.name(), value);
        return rows.in(place).stream()
                .filter(row -> part.holds(row.suitable()) && groups(row).contains(group))
                .toList();
    }

    private static Set<Group> groups(Row row) {
        Set<Group> groups = new HashSet<>();
        put(groups, Dimension.ALL, Dimension.ALL.name());
        AgeBand band = band(row);
        put(groups, Dimension.AGE, band == null ? UNKNOWN : text(band));
        put(groups, Dimension.OLDER, band == null ? UNKNOWN : Boolean.toString(band.equals(AgeBand.oldest())));
        put(groups, Dimension.SCHOOLING, row.education() == null ? UNKNOWN : row.education());
        put(groups, Dimension.SEX, row.gender() == null ? UNKNOWN : row.gender());
        put(
                groups,
                Dimension.TOWNSHIP,
                row.region().substring(0, Math.min(row.region().length(), Level.TOWNSHIP.digits())));
        List<String> categories = new ArrayList<>(row.categories());
        categories.retainAll(COUNTED);
        (categories.isEmpty() ? List.of(NONE) : categories).forEach(kind -> put(groups, Dimension.CATEGORY, kind));
        return groups;
    }

    private static void put(Set<Group> groups, Dimension dimension, String value) {
        groups.add(new Group(dimension.name(), value));
    }

    private static @Nullable AgeBand band(Row row) {
        return row.birthDate() == null || row.birthDate().isAfter(row.asOf())
                ? null
                : AgeBand.of(AgeOn.fullYears(row.birthDate(), row.asOf())).orElse(null);
    }

    static String text(AgeBand band) {
        return band.least() + "-" + (band.most() == null ? "" : band.most());
    }
}
