package org.wutong.bureau.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How the analysis tells people apart and what it hides, as data ({@code policies/analysis.yaml}).
 *
 * @param fewest the least count of people that readers outside the office are shown; smaller ones but zero are hidden
 * @param pyramid bands of age of the pyramid, in years
 * @param ages bands of age that pages can be narrowed to, in years
 * @param wages bands of monthly wage, in fen; {@link Band#to} is the first wage beyond the band
 * @param skillLevels from the lowest up, with the words papers use
 * @param months after how many months retention is asked
 * @param years how many years are told beside each other, the running one with them
 */
public record AnalysisRules(
        int fewest,
        List<Band> pyramid,
        List<Band> ages,
        List<Band> wages,
        List<SkillLevel> skillLevels,
        List<Integer> months,
        int years) {

    /**
     * From a first value to a last one, or to the first beyond.
     *
     * @param to null where the band is open
     */
    public record Band(long from, @Nullable Long to) {
        /** Name in addresses and keys: {@code 16-20}, {@code 60-}. */
        public String word() {
            return from + "-" + (to == null ? "" : to);
        }
    }

    /** @param key of its message; {@code words} as papers say it */
    public record SkillLevel(String key, List<String> words) {}

    public AnalysisRules {
        pyramid = List.copyOf(pyramid);
        ages = List.copyOf(ages);
        wages = List.copyOf(wages);
        skillLevels = List.copyOf(skillLevels);
        months = List.copyOf(months);
    }

    /** @throws IllegalStateException naming the place, the value and what is expected */
    static AnalysisRules read(String file, String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalStateException(file + ": not YAML: " + e.getMessage(), e);
        }
        AnalysisReading reading = new AnalysisReading(file, root);
        return new AnalysisRules(
                reading.number("small_counts", "fewest"),
                reading.bands("pyramid", 1),
                reading.bands("ages", 1),
                reading.bands("wages", 0),
                reading.skillLevels(),
                reading.numbers("retention", "months"),
                reading.number("by_year", "years"));
    }
}
