package org.wutong.bureau.analysis.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Snapshot;

/** The same figures at the end of each year, and on the business date. */
@Component
public class YearFigures {
    private static final String[] WHERE = {"township", "county", "city", "province", "elsewhere", "unclear"};

    private final AnalysisRules rules;

    YearFigures(AnalysisRules rules) {
        this.rules = rules;
    }

    public List<Section> sections(Snapshot snapshot, Asked asked) {
        List<LocalDate> days = days(snapshot.today());
        long[][] activities = new long[days.size()][];
        long[][] destinations = new long[days.size()][];
        long[][] industries = new long[days.size()][];
        Wages wages = new Wages(days.size());
        Wages all = new Wages(1);
        for (int i = 0; i < days.size(); i++) {
            Asked then = asked.at(days.get(i));
            YearEnd year = then.count(snapshot, () -> new YearEnd(then.day()));
            activities[i] = year.activities;
            destinations[i] = year.destinations;
            industries[i] = year.industries;
            wages.put(i, year.wages);
        }
        List<Head> lines =
                days.stream().map(day -> new Head(day.toString(), "")).toList();
        List<Section> sections = new ArrayList<>();
        Counts worked = new Counts(lines, activityHeads(), false, activities).filledLines();
        sections.add(new Section(
                "activities",
                Chart.BARS,
                worked.filled(),
                null,
                List.of(Shares.of(
                        "in-work",
                        worked,
                        new int[] {0, 1, 2},
                        IntStream.range(0, Activity.values().length).toArray()))));
        sections.add(new Section(
                "destinations", Chart.BARS, new Counts(lines, destinationHeads(), false, destinations).filled(), null));
        sections.add(wages.section(
                "wages-by-year", IntStream.range(0, days.size()).boxed().toList(), lines::get, all, false));
        sections.add(new Section(
                "industries",
                Chart.NONE,
                new Counts(
                                lines,
                                Sections.order().stream().map(Sections::head).toList(),
                                false,
                                Arrays.stream(industries)
                                        .map(row -> Sections.order().stream()
                                                .mapToLong(at -> row[at])
                                                .toArray())
                                        .toArray(long[][]::new))
                        .filled(),
                null));
        return sections;
    }

    /** The last days of the years before, and the business date. */
    private List<LocalDate> days(LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (int back = rules.years() - 1; back > 0; back--) {
            days.add(LocalDate.of(today.getYear() - back, 12, 31));
        }
        days.add(today);
        return days;
    }

    private static List<Head> activityHeads() {
        List<Head> heads = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            heads.add(new Head("analysis.activity." + activity, "", activity == Activity.UNKNOWN));
        }
        return heads;
    }

    private static List<Head> destinationHeads() {
        return Arrays.stream(WHERE)
                .map(word -> new Head("analysis.destination." + word, "", word.equals("unclear")))
                .toList();
    }
}
