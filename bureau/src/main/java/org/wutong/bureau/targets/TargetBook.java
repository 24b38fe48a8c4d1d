package org.wutong.bureau.targets;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.RegionCode;

/** All targets of all documents, read once from {@code policies/<document>/targets.yaml}. */
@Component
public class TargetBook {
    private final List<Target> targets = new ArrayList<>();

    TargetBook() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:policies/*/targets.yaml")) {
            try (InputStream in = file.getInputStream()) {
                read(in);
            }
        }
    }

    public Optional<Target> find(String id) {
        return targets.stream().filter(target -> target.id().equals(id)).findFirst();
    }

    /** Every target of every document, in the order of the files. */
    public List<Target> all() {
        return List.copyOf(targets);
    }

    /** Targets set for this place or an ancestor whose period holds the day, in the order of the document. */
    public List<Target> on(LocalDate day, String place) {
        return targets.stream()
                .filter(target -> place.startsWith(target.region()))
                .filter(target -> !day.isBefore(target.from()))
                .filter(target -> target.deadline() == null || !day.isAfter(target.deadline()))
                .toList();
    }

    /**
     * The last day on which any target was in force for the place: {@link LocalDate#MAX} where one has no end, empty where there
     * never was one.
     */
    public Optional<LocalDate> lastDayFor(String place) {
        return targets.stream()
                .filter(target -> place.startsWith(target.region()))
                .map(target -> target.deadline() == null ? LocalDate.MAX : target.deadline())
                .max(Comparator.naturalOrder());
    }

    /** The day to look at a place's targets by itself: today, or the last day on which any was in force there. */
    public LocalDate dayFor(String place, LocalDate today) {
        return lastDayFor(place).filter(last -> last.isBefore(today)).orElse(today);
    }

    private void read(InputStream in) {
        Map<?, ?> file = map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        String document = text(file, "document");
        String region = RegionCode.parse(text(file, "region")).value();
        for (Object each : list(file, "targets")) {
            Map<?, ?> target = map(each);
            Map<?, ?> indicator = map(target.get("indicator"));
            Object number = target.get("number");
            Object deadline = target.get("deadline");
            targets.add(new Target(
                    text(target, "id"),
                    document,
                    text(target, "article"),
                    region,
                    text(indicator, "zh"),
                    text(indicator, "en"),
                    text(target, "op"),
                    number == null ? null : ((Number) number).longValue(),
                    Target.Unit.valueOf(constant(text(target, "unit"))),
                    LocalDate.parse(text(target, "from")),
                    deadline == null ? null : LocalDate.parse(deadline.toString()),
                    texts(target, "lead"),
                    texts(target, "responsible"),
                    Target.Source.valueOf(constant(text(target, "source"))),
                    maybe(target, "counts"),
                    texts(target, "parts"),
                    maybe(target, "note"),
                    unrecorded(target),
                    target.get("of_year_before") instanceof Number percent ? percent.intValue() : null));
        }
    }

    private static @Nullable Label unrecorded(Map<?, ?> target) {
        Object said = target.get("unrecorded");
        return said == null ? null : new Label(text(map(said), "zh"), text(map(said), "en"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("targets: '" + key + "' is missing in " + map);
        }
        return value.toString();
    }

    private static @Nullable String maybe(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return list(map, key).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("targets: a mapping is expected, found " + value);
    }
}
