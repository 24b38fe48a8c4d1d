package org.wutong.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One trait of many vacancies: the values that occur, and for each vacancy which of them it has. */
final class TraitColumn<T> {
    private final Trait<T> trait;
    private final List<T> values = new ArrayList<>();
    final int[] valueOf;

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

    /** For each value that occurs, its points or its bars ({@link Sheet#verdict}) for this candidate. */
    int[] verdicts(Candidate candidate, Sheet sheet) {
        int[] verdicts = new int[values.size()];
        for (int i = 0; i < verdicts.length; i++) {
            sheet.clear();
            trait.judge(candidate, values.get(i), sheet);
            verdicts[i] = sheet.verdict();
        }
        return verdicts;
    }
}
