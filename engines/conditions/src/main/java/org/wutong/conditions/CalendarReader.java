package org.wutong.conditions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code calendar.yaml}. */
final class CalendarReader {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private final Problems problems;

    CalendarReader(Problems problems) {
        this.problems = problems;
    }

    WorkingCalendar read(SourceFile file) {
        Map<Integer, WorkingCalendar.Year> years = new HashMap<>();
        Optional<YamlMap> root = Yaml.read(file, problems);
        Optional<YamlMap> all =
                root.isEmpty() ? root : root.get().allowing("years").map("years");
        if (all.isPresent()) {
            for (String key : all.get().keys()) {
                read(key, all.get(), years);
            }
        }
        return new WorkingCalendar(Map.copyOf(years));
    }

    private static void read(String key, YamlMap all, Map<Integer, WorkingCalendar.Year> years) {
        Optional<YamlMap> year = all.map(key);
        if (year.isPresent() && YEAR.matcher(key).matches()) {
            years.put(Integer.valueOf(key), year(Integer.parseInt(key), year.get()));
        } else if (year.isPresent()) {
            all.key(key).ifPresent(value -> value.problem("'" + key + "' is not a year; expected as \"2024\""));
        }
    }

    private static WorkingCalendar.Year year(int number, YamlMap map) {
        map.allowing("cite", "holidays", "workdays");
        return new WorkingCalendar.Year(map.text("cite"), days(number, map, "holidays"), days(number, map, "workdays"));
    }

    private static Set<LocalDate> days(int year, YamlMap map, String key) {
        Set<LocalDate> days = new HashSet<>();
        map.require(key);
        for (YamlValue value : map.list(key)) {
            LocalDate day = value.date();
            if (day.getYear() != year && !day.equals(LocalDate.EPOCH)) {
                value.problem(day + " does not lie in " + year);
            }
            days.add(day);
        }
        return Set.copyOf(days);
    }
}
