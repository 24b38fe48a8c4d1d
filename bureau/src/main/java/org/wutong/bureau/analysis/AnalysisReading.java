package org.wutong.bureau.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.analysis.AnalysisRules.SkillLevel;

/** Reads the parts of {@code policies/analysis.yaml}; each says where it comes from. */
final class AnalysisReading {
    private final String file;
    private final Map<?, ?> root;

    AnalysisReading(String file, @Nullable Object root) {
        if (!(root instanceof Map<?, ?> map)) {
            throw new IllegalStateException(file + ": a map of parts expected, found " + root);
        }
        this.file = file;
        this.root = map;
    }

    private Map<?, ?> part(String name) {
        if (!(root.get(name) instanceof Map<?, ?> part)) {
            throw wrong(name, root.get(name), "a map");
        }
        if (!(part.get("source") instanceof String source) || source.isBlank()) {
            throw wrong(name + ".source", part.get("source"), "where it comes from");
        }
        return part;
    }

    int number(String name, String key) {
        Object value = part(name).get(key);
        if (!(value instanceof Integer number) || number < 1) {
            throw wrong(name + "." + key, value, "a whole number from 1 on");
        }
        return number;
    }

    List<Integer> numbers(String name, String key) {
        Object value = part(name).get(key);
        List<Integer> numbers = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Integer number
                        && number > (numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1))) {
                    numbers.add(number);
                } else {
                    throw wrong(name + "." + key, value, "whole numbers that grow");
                }
            }
        }
        if (numbers.isEmpty()) {
            throw wrong(name + "." + key, value, "a list of whole numbers");
        }
        return numbers;
    }

    /**
     * Bands that adjoin: each begins where the one before ends.
     *
     * @param beyond how much further on the next begins: 1 where the last value belongs to the band, 0 where it is beyond
     */
    List<Band> bands(String name, int beyond) {
        Object value = part(name).get("bands");
        List<Band> bands = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
                Band band = band(name, one);
                Long end = last == null ? null : last.to();
                if (last != null && (end == null || end + beyond != band.from())) {
                    throw wrong(name + ".bands", one, "a band that begins where the one before ends");
                }
                bands.add(band);
            }
        }
        if (bands.isEmpty()) {
            throw wrong(name + ".bands", value, "a list of bands");
        }
        return bands;
    }

    private Band band(String name, @Nullable Object one) {
        if (one instanceof List<?> ends && ends.size() == 2 && ends.get(0) instanceof Integer from) {
            if (ends.get(1) == null) {
                return new Band(from, null);
            }
            if (ends.get(1) instanceof Integer to && to >= from) {
                return new Band(from, to.longValue());
            }
        }
        throw wrong(name + ".bands", one, "[from, to], or [from, null] for an open end");
    }

    List<SkillLevel> skillLevels() {
        Object value = part("skill_levels").get("levels");
        List<SkillLevel> levels = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> level
                        && level.get("key") instanceof String key
                        && level.get("words") instanceof List<?> words) {
                    levels.add(new SkillLevel(
                            key, words.stream().map(String::valueOf).toList()));
                } else {
                    throw wrong("skill_levels.levels", one, "a key and its words");
                }
            }
        }
        return levels;
    }

    private IllegalStateException wrong(String place, @Nullable Object value, String expected) {
        return new IllegalStateException(file + ": " + place + " is " + value + "; " + expected + " expected");
    }
}
