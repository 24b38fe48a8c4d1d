package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.targets.rhythm.Comparison;
import org.wutong.bureau.targets.rhythm.Figure;
import org.wutong.bureau.targets.rhythm.Report;
import org.wutong.bureau.targets.rhythm.Reports;
import org.wutong.bureau.targets.rhythm.Snapshot;
import org.wutong.bureau.targets.rhythm.Snapshots;

/** Frozen figures: to look at, to print with what was said beside them, to take out, to check, to compare. */
@Controller
@RequestMapping("/targets")
@PreAuthorize("hasAuthority('VIEW')")
class SnapshotPages {
    private final Snapshots snapshots;
    private final Reports reports;
    private final FrozenView view;
    private final Figures figures;
    private final PeriodWords words;
    private final ComparisonWords changes;
    private final Exports exports;
    private final MessageSource messages;

    SnapshotPages(
            Snapshots snapshots,
            Reports reports,
            FrozenView view,
            Figures figures,
            PeriodWords words,
            ComparisonWords changes,
            Exports exports,
            MessageSource messages) {
        this.snapshots = snapshots;
        this.reports = reports;
        this.view = view;
        this.figures = figures;
        this.words = words;
        this.changes = changes;
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping("/snapshots/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Snapshot snapshot = known(id);
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        view.show(model, snapshot.content());
        return "targets/snapshot";
    }

    /** The very bytes that were frozen, for whoever wants to take their digest. */
    @GetMapping("/snapshots/{id:\\d+}/bytes")
    @PreAuthorize("hasAuthority('EXPORT')")
    ResponseEntity<byte[]> bytes(@AuthenticationPrincipal Officer me, @PathVariable long id, ExportPurpose purpose) {
        Snapshot snapshot = known(id);
        exports.note(me, purpose, "snapshot", snapshot.place(), 1, Long.toString(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"snapshot-" + id + ".json\"")
                .body(snapshot.body().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/snapshots/{id:\\d+}/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Snapshot snapshot = known(id);
        List<Figure> rows = snapshot.figures();
        new XlsxTable<Figure>()
                .column(say("targets.place", locale), Figure::placeName)
                .column(say("targets.report.target", locale), Figure::target)
                .column(say("targets.indicator", locale), figure -> figure.indicator(locale.getLanguage()))
                .column(say("targets.report.basis", locale), figure -> figure.document() + " " + figure.article())
                .column(say("targets.report.unit", locale), figure -> figures.unit(figure.unit(), locale))
                .column(say("targets.actual", locale), figure -> Figures.plain(figure.unit(), figure.actual()))
                .column(say("targets.goal", locale), figure -> Figures.plain(figure.unit(), figure.goal()))
                .column(say("targets.rate", locale) + " %", figure -> {
                    Integer rate = figure.rate();
                    return rate == null ? null : BigDecimal.valueOf(rate, 2);
                })
                .column(say("targets.rank", locale), figure -> {
                    Integer rank = figure.rank();
                    return rank == null || rank == 0 ? null : rank;
                })
                .send(
                        response,
                        snapshot.content().placeName() + " " + snapshot.day(),
                        rows,
                        exports.note(me, purpose, "snapshot", snapshot.place(), rows.size(), snapshot.digest()));
    }

    @GetMapping("/snapshots/compare")
    String compare(@RequestParam long a, @RequestParam long b, Locale locale, Model model) {
        Snapshot one = known(a);
        Snapshot other = known(b);
        boolean inOrder = !one.day().isAfter(other.day()) && (!one.day().equals(other.day()) || a <= b);
        Snapshot before = inOrder ? one : other;
        Snapshot after = inOrder ? other : one;
        if (!before.place().equals(after.place())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Comparison comparison = Comparison.of(before.content(), after.content());
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("comparison", comparison);
        List<Comparison.Line> own = comparison.of(after.place()).stream()
                .filter(SnapshotPages::told)
                .toList();
        model.addAttribute("own", own);
        model.addAttribute("sentences", changes.of(own, comparison, locale));
        model.addAttribute(
                "below",
                comparison.lines().stream()
                        .filter(line -> !line.any().place().equals(after.place()))
                        .filter(SnapshotPages::told)
                        .toList());
        model.addAttribute("figures", figures);
        return "targets/compare";
    }

    private static boolean told(Comparison.Line line) {
        Figure then = line.then();
        Figure now = line.now();
        return then != null && then.actual() != null || now != null && now.actual() != null;
    }

    /** An entry on paper, also one that was corrected since. */
    @GetMapping("/reports/entries/{id:\\d+}/sheet")
    String sheet(@PathVariable long id, Model model) {
        Report report = reports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Report.Entry entry = Objects.requireNonNull(report.entry());
        Snapshot snapshot = known(entry.snapshot());
        model.addAttribute("report", report);
        model.addAttribute("entry", entry);
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("words", words);
        model.addAttribute(
                "back",
                "/targets/reports/" + report.rhythm().id() + "/"
                        + report.place().code() + "/" + report.period().from());
        view.show(model, snapshot.content());
        return "targets/report-sheet";
    }

    private Snapshot known(long id) {
        return snapshots.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
