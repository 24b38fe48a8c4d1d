package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Measure.Unit;
import org.wutong.bureau.analysis.figures.Measure.Value;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.offices.Areas;
import org.wutong.spells.TransferScope;

/** What those in work on a day are paid a month by the job that counts, and what transfer employment paid in the running year. */
@Component
public class IncomeFigures {
    private final AnalysisRules rules;
    private final Areas areas;

    IncomeFigures(AnalysisRules rules, Areas areas) {
        this.rules = rules;
        this.areas = areas;
    }

    public List<Section> sections(Snapshot snapshot, Asked asked) {
        Paid paid = asked.count(snapshot, () -> new Paid(rules.wages(), asked.day()));
        Wages all = paid.all();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("wages", Chart.RANK, bands(paid.bands(all)), Section.IN_WORK));
        sections.add(paid.byDestination.section(
                "wages-by-destination", Destination.order(), destination -> Destination.head(destination, areas), all));
        sections.add(paid.bySection.section("wages-by-section", Sections.order(), Sections::head, all));
        if (asked.on().equals(snapshot.today())) {
            sections.add(transfer(snapshot, asked));
        }
        return sections;
    }

    private Counts bands(Tally tally) {
        List<Head> lines = new ArrayList<>();
        rules.wages().forEach(band -> lines.add(new Head(Bands.yuan(band), "wage=" + Bands.word(band))));
        lines.add(new Head("analysis.unknown", "wage=unknown", true));
        return new Counts(
                        lines,
                        List.of(new Head("analysis.people", "")),
                        true,
                        IntStream.range(0, lines.size()).mapToObj(tally::of).toArray(long[][]::new))
                .filled();
    }

    /** Wage income of transfer employment in the year up to the day, by how far people were at most; of wages that are known. */
    private Section transfer(Snapshot snapshot, Asked asked) {
        Classes classes = new Classes(rules, snapshot, asked);
        int classesOf = TransferScope.values().length + 2;
        TransferIncome income = asked.count(snapshot, () -> new TransferIncome(classesOf));
        long[][] people = income.people;
        long[] sum = income.sum;
        List<Head> lines = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        List<Value> sums = new ArrayList<>();
        for (int scope :
                IntStream.concat(IntStream.range(2, classesOf), IntStream.of(1)).toArray()) {
            if (people[scope][0] + people[scope][1] > 0) {
                lines.add(classes.head(Dimension.TRANSFER, scope));
                cells.add(people[scope]);
                sums.add(new Value(people[scope][0] == 0 ? null : sum[scope], people[scope][0]));
            }
        }
        long known = Arrays.stream(people).mapToLong(row -> row[0]).sum();
        sums.add(new Value(known == 0 ? null : Arrays.stream(sum).sum(), known));
        return new Section(
                "transfer-income",
                Chart.NONE,
                new Counts(
                        lines,
                        List.of(new Head("analysis.known", ""), new Head("analysis.unknown", "", true)),
                        true,
                        cells.toArray(long[][]::new)),
                "transfer=in-year",
                List.of(new Measure("sum", Unit.FEN, true, sums)));
    }
}
