package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.targets.rhythm.Report.State;
import org.wutong.bureau.targets.storage.ReportRows;

/** What is due of whom, what was handed in and who is late, within what the reader may see. */
@Component
@Transactional(readOnly = true)
public class Reports {
    private static final Comparator<Report> ORDER = Comparator.comparing(
                    (Report it) -> it.period().to())
            .reversed()
            .thenComparing(it -> it.rhythm().id())
            .thenComparing(it -> it.place().code());

    private final RhythmBook book;
    private final ReportRows rows;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;

    Reports(RhythmBook book, ReportRows rows, ReportingTree tree, BusinessDate businessDate, WorkingDays workingDays) {
        this.book = book;
        this.rows = rows;
        this.tree = tree;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
    }

    /** Reports of a place and all below it whose period ends within these days, latest first, whether handed in or not. */
    public List<Report> ending(String under, LocalDate first, LocalDate last) {
        Map<String, Report.Entry> entries = new HashMap<>();
        rows.newest(under, first, last)
                .forEach(kept -> entries.put(key(kept.rhythm(), kept.place(), kept.from()), kept.entry()));
        List<Report> reports = new ArrayList<>();
        for (Rhythm line : book.lines()) {
            List<Period> periods = line.endingWithin(first, last);
            for (Node place : periods.isEmpty() ? List.<Node>of() : reporters(line, under)) {
                for (Period period : periods) {
                    if (place.stoodOn(period.to())) {
                        reports.add(new Report(
                                line,
                                place,
                                period,
                                due(line, period),
                                entries.get(key(line.id(), place.code(), period.from()))));
                    }
                }
            }
        }
        return reports.stream().sorted(ORDER).toList();
    }

    /** What ended within the horizon, and the periods that run: the list to work from. */
    public List<Report> current(String under, LocalDate day) {
        return begun(under, day.minusDays(book.horizonDays()), day);
    }

    /** What ended on or after a day, and the periods that run on another. */
    public List<Report> begun(String under, LocalDate first, LocalDate day) {
        return ending(under, first, Cadence.YEAR.of(day).to()).stream()
                .filter(report -> !report.period().from().isAfter(day))
                .toList();
    }

    /** Reports that were due before the day and not handed in, within the horizon; the longest overdue first. */
    public List<Report> late(String under, LocalDate day) {
        return current(under, day).stream()
                .filter(report -> report.state(day) == State.LATE)
                .sorted(Comparator.comparing(Report::due)
                        .thenComparing(it -> it.place().code()))
                .toList();
    }

    /** How many working days past its last day a report is, or was when it came; 0: in time. */
    public int lateBy(Report report, LocalDate day) {
        LocalDate reckoned = report.reckonedTo(day);
        int days = 0;
        for (LocalDate next = workingDays.after(report.due(), 1);
                !next.isAfter(reckoned);
                next = workingDays.after(next, 1)) {
            days++;
        }
        return days;
    }

    /** A report by what it is about; empty where nobody asks for it. */
    public Optional<Report> find(String rhythm, String place, LocalDate from) {
        return book.find(rhythm)
                .flatMap(line -> tree.find(place)
                        .filter(line::concerns)
                        .map(node -> new Report(line, node, line.cadence().of(from), from, null))
                        .filter(report -> report.period().from().equals(from) && line.asksFor(report.period()))
                        .map(report -> new Report(
                                line,
                                report.place(),
                                report.period(),
                                due(line, report.period()),
                                entries(report).stream().findFirst().orElse(null))));
    }

    /** The report of an entry, with this entry, even where a later one corrects it. */
    public Optional<Report> find(long entry) {
        return rows.find(entry)
                .flatMap(kept -> book.find(kept.rhythm())
                        .flatMap(line -> tree.find(kept.place())
                                .map(place -> new Report(
                                        line,
                                        place,
                                        new Period(line.cadence(), kept.from(), kept.to()),
                                        kept.due(),
                                        kept.entry()))));
    }

    /** Everything handed in for a report, newest first. */
    public List<Report.Entry> entries(Report report) {
        return rows
                .entries(
                        report.rhythm().id(),
                        report.place().code(),
                        report.period().from())
                .stream()
                .map(ReportRows.Kept::entry)
                .toList();
    }

    /** What an office has written so far. */
    public Remarks draft(Report report) {
        return rows.draft(
                        report.rhythm().id(),
                        report.place().code(),
                        report.period().from())
                .orElse(Remarks.NONE);
    }

    public LocalDate today() {
        return businessDate.today();
    }

    private LocalDate due(Rhythm line, Period period) {
        return workingDays.after(period.to(), line.dueWorkingDays());
    }

    private List<Node> reporters(Rhythm line, String under) {
        String base = under.startsWith(line.region()) ? under : line.region();
        return base.startsWith(under) ? tree.atLevel(line.reporter(), base) : List.of();
    }

    private static String key(String rhythm, String place, LocalDate from) {
        return rhythm + ":" + place + ":" + from;
    }
}
