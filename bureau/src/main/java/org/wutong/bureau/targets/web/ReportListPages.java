package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.targets.rhythm.Report;
import org.wutong.bureau.targets.rhythm.Report.State;
import org.wutong.bureau.targets.rhythm.Reports;
import org.wutong.bureau.targets.rhythm.Rhythm;
import org.wutong.bureau.targets.rhythm.RhythmBook;

/** What is due of whom, what came and who is late. */
@Controller
@RequestMapping("/targets/reports")
@PreAuthorize("hasAuthority('VIEW')")
class ReportListPages {
    private static final int OLD_YEARS = 3;

    private final Reports reports;
    private final RhythmBook book;
    private final SteeringPlaces places;
    private final PeriodWords words;
    private final Exports exports;
    private final MessageSource messages;

    ReportListPages(
            Reports reports,
            RhythmBook book,
            SteeringPlaces places,
            PeriodWords words,
            Exports exports,
            MessageSource messages) {
        this.reports = reports;
        this.book = book;
        this.places = places;
        this.words = words;
        this.exports = exports;
        this.messages = messages;
    }

    /** A report with how late it is or was, in working days. */
    record Row(Report report, State state, int late) {}

    /** How many reports a place owes, and how late the oldest is. */
    record Owing(Node place, int reports, int longest) {}

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "false") boolean old,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReportRequest request = new ReportRequest(places.wanted(me, place), blank(line), state, old, Math.max(0, page));
        LocalDate today = reports.today();
        List<Report> all = all(request, today);
        List<Report> ofLine = new ReportRequest(request.place(), request.line(), null, old, 0).of(all, today);
        List<Report> wanted = request.of(all, today);
        int from = Math.min(wanted.size(), request.page() * ReportRequest.PAGE);
        model.addAttribute("request", request);
        model.addAttribute("choices", places.choices(me));
        model.addAttribute("lines", lines(request.place()));
        model.addAttribute("counts", counts(ofLine, today));
        model.addAttribute("total", ofLine.size());
        model.addAttribute("states", State.values());
        model.addAttribute(
                "rows",
                wanted.subList(from, Math.min(wanted.size(), from + ReportRequest.PAGE)).stream()
                        .map(report -> row(report, today))
                        .toList());
        model.addAttribute("from", wanted.isEmpty() ? 0 : from + 1);
        model.addAttribute("found", wanted.size());
        model.addAttribute("owing", owing(ofLine, today));
        model.addAttribute("horizon", today.minusDays(book.horizonDays()));
        model.addAttribute("lastDay", over(request.place(), today));
        model.addAttribute("words", words);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "targets/reports";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "false") boolean old,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ReportRequest request = new ReportRequest(places.wanted(me, place), blank(line), state, old, 0);
        LocalDate today = reports.today();
        List<Row> rows = request.of(all(request, today), today).stream()
                .map(report -> row(report, today))
                .toList();
        new XlsxTable<Row>()
                .column(
                        say("targets.place", locale),
                        row -> row.report().place().shortName())
                .column(
                        say("targets.report.what", locale),
                        row -> row.report().rhythm().title(locale))
                .column(
                        say("targets.report.basis", locale),
                        row -> row.report().rhythm().source())
                .column(
                        say("targets.report.period", locale),
                        row -> words.of(row.report().period(), locale))
                .column(say("targets.report.due", locale), row -> row.report().due())
                .column(say("targets.report.state", locale), row -> say("targets.report.state." + row.state(), locale))
                .column(say("targets.report.late-days", locale), row -> row.late() == 0 ? null : row.late())
                .column(
                        say("targets.report.handed-in", locale),
                        row -> entry(row) == null
                                ? null
                                : Objects.requireNonNull(entry(row)).on())
                .column(
                        say("targets.report.by", locale),
                        row -> entry(row) == null
                                ? null
                                : Objects.requireNonNull(entry(row)).by())
                .send(
                        response,
                        say("targets.reports", locale) + " " + today,
                        rows,
                        exports.note(me, purpose, "report", request.place().code(), rows.size(), ""));
    }

    private static Report.@Nullable Entry entry(Row row) {
        return row.report().entry();
    }

    private List<Report> all(ReportRequest request, LocalDate today) {
        return request.old()
                ? reports.begun(request.place().code(), today.minusYears(OLD_YEARS), today)
                : reports.current(request.place().code(), today);
    }

    private Row row(Report report, LocalDate today) {
        return new Row(report, report.state(today), reports.lateBy(report, today));
    }

    private static Map<State, Long> counts(List<Report> reports, LocalDate today) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        reports.forEach(report -> counts.merge(report.state(today), 1L, Long::sum));
        return counts;
    }

    private List<Owing> owing(List<Report> all, LocalDate today) {
        Map<Node, List<Report>> late = new LinkedHashMap<>();
        all.stream()
                .filter(report -> report.state(today) == State.LATE)
                .forEach(report -> late.computeIfAbsent(report.place(), place -> new ArrayList<>())
                        .add(report));
        return late.entrySet().stream()
                .map(one -> new Owing(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream()
                                .min(Comparator.comparing(Report::due))
                                .map(report -> reports.lateBy(report, today))
                                .orElse(0)))
                .sorted(Comparator.comparingInt(Owing::reports)
                        .thenComparingInt(Owing::longest)
                        .reversed()
                        .thenComparing(one -> one.place().code()))
                .toList();
    }

    /** Lines by which the place or any below it hands in. */
    private List<Rhythm> lines(Node place) {
        return book.lines().stream()
                .filter(line ->
                        line.region().startsWith(place.code()) || place.code().startsWith(line.region()))
                .filter(line -> line.reporter().compareTo(place.level()) >= 0)
                .toList();
    }

    /** The last day any line asked something at or below the place, where that is past; null where one still does. */
    private @Nullable LocalDate over(Node place, LocalDate today) {
        LocalDate last = null;
        for (Rhythm line : lines(place)) {
            LocalDate to = line.to();
            if (to == null || !to.isBefore(today)) {
                return null;
            }
            last = last == null || to.isAfter(last) ? to : last;
        }
        return last;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
