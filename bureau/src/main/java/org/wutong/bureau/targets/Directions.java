package org.wutong.bureau.targets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Node;
import org.wutong.conditions.Label;
import org.wutong.conditions.counting.PlaceCount;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Indicators of which documents say only the direction ({@code policies/directions.yaml}), followed month by month. */
@Component
@Transactional(readOnly = true)
public class Directions {
    private static final String FILE = "policies/directions.yaml";
    private static final int WHOLE = 10_000;

    private final List<Direction> all = new ArrayList<>();
    private final Actuals actuals;

    Directions(Actuals actuals) throws IOException {
        this.actuals = actuals;
        Problems problems = new Problems();
        try (InputStream in = Directions.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + FILE);
            }
            Yaml.read(new SourceFile(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)), problems)
                    .map(root -> root.allowing("directions"))
                    .ifPresent(root -> root.maps("directions").forEach(map -> all.add(read(map))));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }

    private static Direction read(YamlMap map) {
        map.allowing("id", "document", "article", "region", "indicator", "direction", "unit", "counts");
        Label label = Label.read(map, "indicator");
        Object region = map.get("region").map(YamlValue::scalar).orElse("");
        return new Direction(
                map.text("id"),
                map.text("document"),
                map.text("article"),
                region.toString(),
                label.zh(),
                label.en(),
                Direction.Way.valueOf(map.text("direction").toUpperCase(Locale.ROOT)),
                Target.Unit.valueOf(map.text("unit").toUpperCase(Locale.ROOT).replace('-', '_')),
                map.get("counts").map(YamlValue::text).orElse(null));
    }

    /** A figure as of the end of a month, or of the day the trend ends with; null: no records then. */
    public record Point(LocalDate day, @Nullable Long figure) {}

    /** Set for the place or a larger one, in the order of the file. */
    public List<Direction> of(String place) {
        return all.stream()
                .filter(one -> place.startsWith(one.region().replaceAll("(00)+$", "")))
                .toList();
    }

    public Optional<Direction> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The figure of the calendar year up to a day. */
    public Point on(Direction direction, Node place, LocalDate day) {
        String counts = direction.counts();
        if (counts == null) {
            return new Point(day, null);
        }
        Actuals.Wanted wanted = new Actuals.Wanted(counts, day.withDayOfYear(1));
        PlaceCount count = actuals.of(List.of(wanted), day).at(wanted, place.code());
        return new Point(day, count == null ? null : figure(direction.unit(), count));
    }

    private static @Nullable Long figure(Target.Unit unit, PlaceCount count) {
        if (unit != Target.Unit.BASIS_POINT) {
            return count.reached();
        }
        return count.outOf() == 0 ? null : Long.valueOf(count.reached() * WHOLE / count.outOf());
    }

    /** Month by month through the year of the day, and the same months of the year before. */
    public List<Point> trend(Direction direction, Node place, LocalDate day, int year) {
        List<Point> points = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate end = YearMonth.of(year, month).atEndOfMonth();
            LocalDate on = end.isAfter(day) ? day : end;
            if (on.getYear() == year && on.getMonthValue() == month) {
                points.add(on(direction, place, on));
            }
        }
        return points;
    }
}
