package org.wutong.conditions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code calendar.yaml}. */
final class CalendarReader {
    private final Problems problems;

    CalendarReader(Problems problems) {
        this.problems = problems;
    }

    WorkingCalendar read(SourceFile file) {
        Map<Integer, WorkingCalendar.Year> years = new HashMap<>();
        Yaml.read(file, problems)
                .flatMap(root -> root.allowing("years").map("years"))
                .ifPresent(all -> all.keys()
                        .forEach(key -> all.map(key).ifPresent(year -> {
                            if (key.matches("[12][0-9]{3}")) {
                                years.put(Integer.valueOf(key), year(Integer.parseInt(key), year));
                            } else {
                                all.key(key)
                                        .ifPresent(value ->
                                                value.problem("'" + key + "' is not a year; expected as \"2024\""));
                            }
                        })));
        return new WorkingCalendar(Map.copyOf(years));
    }

    private static WorkingCalendar.Year year(int number, YamlMap map) {
        map.allowing("cite", "holidays", "workdays");
        return new WorkingCalendar.Year(map.text("cite"), days(number, map, "holidays"), days(number, map, "workdays"));
    }

    private static Set<LocalDate> days(int year, YamlMap map, String key) {
        Set<LocalDate> days = new HashSet<>();
        for (YamlValue value : map.require(key).map(YamlValue::list).orElse(java.util.List.of())) {
            LocalDate day = value.date();
            if (day.getYear() != year && !day.equals(LocalDate.EPOCH)) {
                value.problem(day + " does not lie in " + year);
            }
            days.add(day);
        }
        return Set.copyOf(days);
    }
}
