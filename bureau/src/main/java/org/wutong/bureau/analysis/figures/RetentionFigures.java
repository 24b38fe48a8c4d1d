package org.wutong.bureau.analysis.figures;

import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Days;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.people.CategoryKind;

/**
 * Of those who began a job in a year, who is still in work some months later. A person counts once a year, by the first job begun in it;
 * who is asked for, and their categories, are as of the last day of the year, or the business date.
 */
@Component
public class RetentionFigures {
    private static final int QUARTER = 3;

    private final AnalysisRules rules;

    RetentionFigures(AnalysisRules rules) {
        this.rules = rules;
    }

    /** Where somebody stands some months after the first day of a job. */
    enum Stay {
        /** The same job, or another with the same employer without a day between. */
        SAME,
        OTHER,
        OUT,
        /** That day is yet to come: neither stayed nor left. */
        NOT_YET
    }

    /**
     * @param asked on the last day of the year asked for, or the business date
     * @param months after how many months
     * @param quarters whether beginners are told by quarter rather than by month
     */
    public List<Section> sections(Snapshot snapshot, Asked asked, int months, boolean quarters) {
        Stays stays = asked.count(
                snapshot,
                () -> new Stays(
                        asked.on().getYear(), rules.years(), asked.day(), Days.of(snapshot.today()), months, quarters));
        Tally cohorts = stays.cohorts;
        TreeMap<Integer, long[]> years = stays.years();
        int last = quarters ? Month.values().length / QUARTER : Month.values().length;
        String unit = quarters ? "analysis.quarter." : "analysis.month.";
        List<Head> cohortHeads = IntStream.rangeClosed(1, last)
                .mapToObj(one -> new Head(unit + one, ""))
                .toList();
        return List.of(
                section(
                        "cohorts",
                        Chart.BARS,
                        true,
                        cohortHeads,
                        cohortHeads.stream()
                                .map(head -> cohorts.of(cohortHeads.indexOf(head) + 1))
                                .toList()),
                categories(stays.categories),
                channels(snapshot, stays.channels),
                section(
                        "years",
                        Chart.BARS,
                        false,
                        years.keySet().stream()
                                .map(one -> new Head(Integer.toString(one), ""))
                                .toList(),
                        List.copyOf(years.values())));
    }

    private static Section categories(Tally tally) {
        List<Head> heads = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        for (CategoryKind kind : CategoryKind.values()) {
            heads.add(new Head("people.category." + kind, ""));
            cells.add(tally.of(kind.ordinal() + 1));
        }
        heads.add(new Head("analysis.none.category", ""));
        cells.add(tally.of(0));
        return section("by-category", Chart.NONE, false, heads, cells);
    }

    private static Section channels(Snapshot snapshot, Tally tally) {
        List<Integer> order = IntStream.range(1, Math.min(tally.classes(), snapshot.words()))
                .filter(number -> tally.sum(number) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(number -> -tally.sum(number))
                        .thenComparing(snapshot::word))
                .toList();
        List<Head> heads = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        order.forEach(number -> {
            heads.add(new Head(snapshot.word(number), ""));
            cells.add(tally.of(number));
        });
        heads.add(new Head("analysis.unknown", "", true));
        cells.add(tally.of(0));
        return section("by-channel", Chart.NONE, true, heads, cells);
    }

    private static Section section(String key, Chart chart, boolean add, List<Head> heads, List<long[]> cells) {
        List<Head> columns = new ArrayList<>();
        for (Stay stay : Stay.values()) {
            columns.add(new Head("analysis.stay." + stay, "", stay == Stay.NOT_YET));
        }
        Counts counts = new Counts(heads, columns, add, cells.toArray(long[][]::new)).filledLines();
        return new Section(
                key,
                chart,
                counts,
                null,
                List.of(
                        Shares.of("stay-same", counts, new int[] {0}, new int[] {0, 1, 2}),
                        Shares.of("stay-any", counts, new int[] {0, 1}, new int[] {0, 1, 2})));
    }
}
