package org.wutong.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** One trait of many vacancies: the values that occur, and for each vacancy which of them it has. */
final class TraitColumn<T> {
    /** Low enough that no points outweigh it, high enough that every column may bar at once. */
    private static final int BARRED = -1_000_000;

    private final Trait<T> trait;
    private final List<T> values = new ArrayList<>();
    private final int[] valueOf;

    TraitColumn(Trait<T> trait, List<Vacancy> vacancies) {
        this.trait = trait;
        this.valueOf = new int[vacancies.size()];
        Map<T, Integer> places = new HashMap<>();
        for (int v = 0; v < valueOf.length; v++) {
            T value = trait.of(vacancies.get(v));
            Integer place = places.putIfAbsent(value, values.size());
            if (place == null) {
                values.add(value);
            }
            valueOf[v] = place == null ? values.size() - 1 : place;
        }
    }

    /** Adds to each vacancy's score what this trait earns; a score that comes out negative is barred. */
    void addScores(Candidate candidate, Sheet sheet, int[] scores) {
        int[] verdicts = judge(candidate, sheet, s -> s.bars() == 0 ? s.total() : BARRED);
        for (int v = 0; v < scores.length; v++) {
            scores[v] += verdicts[valueOf[v]];
        }
    }

    /** Joins to each vacancy's bars those of this trait. */
    void addBars(Candidate candidate, Sheet sheet, int[] bars) {
        int[] verdicts = judge(candidate, sheet, Sheet::bars);
        for (int v = 0; v < bars.length; v++) {
            bars[v] |= verdicts[valueOf[v]];
        }
    }

    private int[] judge(Candidate candidate, Sheet sheet, ToIntFunction<Sheet> outcome) {
        int[] verdicts = new int[values.size()];
        for (int i = 0; i < verdicts.length; i++) {
            sheet.clear();
            trait.judge(candidate, values.get(i), sheet);
            verdicts[i] = outcome.applyAsInt(sheet);
        }
        return verdicts;
    }
}
