package org.wutong.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wutong.matching.LabelledTitle.Verdict;

/** Answers counted against labels. A coarse answer counts as right for precision and recall, and is told apart. */
record TitleAccuracy(Map<Verdict, Integer> all, Map<Verdict, Integer> needed) {

    static TitleAccuracy of(List<LabelledTitle> titles, Occupations occupations) {
        Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
        Map<Verdict, Integer> needed = new EnumMap<>(Verdict.class);
        for (LabelledTitle title : titles) {
            Verdict verdict = title.verdict(occupations.code(title.title()));
            all.merge(verdict, 1, Integer::sum);
            if (title.needsACode()) {
                needed.merge(verdict, 1, Integer::sum);
            }
        }
        return new TitleAccuracy(all, needed);
    }

    /** Of the sure answers, the share that is right. */
    double precision() {
        int right = count(all, Verdict.RIGHT) + count(all, Verdict.COARSE);
        return (double) right / (right + count(all, Verdict.WRONG));
    }

    /** Of the titles that say what the work is, the share that is answered rightly. */
    double recall() {
        int right = count(needed, Verdict.RIGHT) + count(needed, Verdict.COARSE);
        return (double) right / total(needed);
    }

    @Override
    public String toString() {
        return "%d titles, %d of them say what the work is: sure %d (right %d, right but coarse %d, wrong %d), unsure %d; precision %.3f, recall %.3f"
                .formatted(
                        total(all),
                        total(needed),
                        total(all) - count(all, Verdict.UNSURE),
                        count(all, Verdict.RIGHT),
                        count(all, Verdict.COARSE),
                        count(all, Verdict.WRONG),
                        count(all, Verdict.UNSURE),
                        precision(),
                        recall());
    }

    private static int count(Map<Verdict, Integer> counts, Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    private static int total(Map<Verdict, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
