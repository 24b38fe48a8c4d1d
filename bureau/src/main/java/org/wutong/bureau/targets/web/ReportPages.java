package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.rhythm.Comparison;
import org.wutong.bureau.targets.rhythm.Content;
import org.wutong.bureau.targets.rhythm.Remarks;
import org.wutong.bureau.targets.rhythm.Report;
import org.wutong.bureau.targets.rhythm.ReportDesk;
import org.wutong.bureau.targets.rhythm.ReportRefused;
import org.wutong.bureau.targets.rhythm.Reports;
import org.wutong.bureau.targets.rhythm.Snapshot;
import org.wutong.bureau.targets.rhythm.Snapshots;

/** One report: its figures, remarks, handing in, corrections. */
@Controller
@RequestMapping("/targets/reports/{line}/{place}/{from}")
@PreAuthorize("hasAuthority('VIEW')")
class ReportPages {
    private static final int LONGEST = 4000;

    private final Reports reports;
    private final ReportDesk desk;
    private final Snapshots snapshots;
    private final SteeringPlaces places;
    private final PeriodWords words;
    private final FrozenView view;

    ReportPages(
            Reports reports,
            ReportDesk desk,
            Snapshots snapshots,
            SteeringPlaces places,
            PeriodWords words,
            FrozenView view) {
        this.reports = reports;
        this.desk = desk;
        this.snapshots = snapshots;
        this.places = places;
        this.words = words;
        this.view = view;
    }

    /** Another report to hold against this one. */
    record Other(String key, Report report, long snapshot) {}

    @GetMapping
    String one(
            @AuthenticationPrincipal Officer me,
            @PathVariable String line,
            @PathVariable String place,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "false") boolean recount,
            Model model) {
        Report report = known(me, line, place, from);
        Report.Entry entry = report.entry();
        Snapshot snapshot =
                entry == null ? null : snapshots.find(entry.snapshot()).orElse(null);
        LocalDate today = reports.today();
        model.addAttribute("report", report);
        model.addAttribute("state", report.state(today));
        model.addAttribute("late", reports.lateBy(report, today));
        model.addAttribute("entries", reports.entries(report));
        model.addAttribute("snapshot", snapshot);
        if (snapshot == null) {
            LocalDate day = report.period().to().isAfter(today)
                    ? today
                    : report.period().to();
            view.show(model, snapshots.count(report.place(), day));
        } else {
            view.show(model, snapshot.content());
            if (recount) {
                Content again = snapshots.count(report.place(), snapshot.day());
                model.addAttribute(
                        "recount", Comparison.of(snapshot.content(), again).differing());
            }
        }
        model.addAttribute("others", others(report, snapshot));
        model.addAttribute("ended", !today.isBefore(report.period().to()));
        model.addAttribute("mayHandIn", places.mayHandIn(me, report.place()));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("draft", entry == null ? reports.draft(report) : entry.remarks());
        model.addAttribute("words", words);
        return "targets/report";
    }

    private List<Other> others(Report report, @Nullable Snapshot snapshot) {
        List<Other> others = new ArrayList<>();
        if (snapshot != null) {
            other("previous", report, report.period().previous().from()).ifPresent(others::add);
            other("year-before", report, report.period().yearBefore().from()).ifPresent(others::add);
        }
        return others;
    }

    private Optional<Other> other(String key, Report report, LocalDate from) {
        return reports.find(report.rhythm().id(), report.place().code(), from).flatMap(found -> {
            Report.Entry entry = found.entry();
            return entry == null ? Optional.empty() : Optional.of(new Other(key, found, entry.snapshot()));
        });
    }

    @PostMapping("/draft")
    @PreAuthorize("hasAnyAuthority('EDIT', 'STEER')")
    String draft(
            @AuthenticationPrincipal Officer me,
            @PathVariable String line,
            @PathVariable String place,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String progress,
            @RequestParam(defaultValue = "") String problems,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes redirect) {
        Report report = editable(me, line, place, from);
        if (fits(redirect, progress, problems, next)) {
            desk.keepDraft(report, new Remarks(progress, problems, next));
            Flash.done(redirect, "targets.report.draft.done");
        }
        return address(report);
    }

    @PostMapping("/hand-in")
    @PreAuthorize("hasAnyAuthority('EDIT', 'STEER')")
    String handIn(
            @AuthenticationPrincipal Officer me,
            @PathVariable String line,
            @PathVariable String place,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String progress,
            @RequestParam(defaultValue = "") String problems,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes redirect) {
        Report report = editable(me, line, place, from);
        if (fits(redirect, progress, problems, next)) {
            try {
                desk.handIn(report, new Remarks(progress, problems, next));
                Flash.done(redirect, "targets.report.hand-in.done");
            } catch (ReportRefused refused) {
                Flash.refused(redirect, refused.key(), refused.args().toArray());
            }
        }
        return address(report);
    }

    @PostMapping("/correct")
    @PreAuthorize("hasAnyAuthority('EDIT', 'STEER')")
    String correct(
            @AuthenticationPrincipal Officer me,
            @PathVariable String line,
            @PathVariable String place,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam long entry,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String progress,
            @RequestParam(defaultValue = "") String problems,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes redirect) {
        Report report = editable(me, line, place, from);
        if (fits(redirect, progress, problems, next) && fits(redirect, reason)) {
            try {
                Long newest = report.id();
                if (newest == null || newest != entry) {
                    throw new ResponseStatusException(HttpStatus.CONFLICT);
                }
                desk.correct(report, new Remarks(progress, problems, next), reason);
                Flash.done(redirect, "targets.report.correct.done");
            } catch (ReportRefused refused) {
                Flash.refused(redirect, refused.key(), refused.args().toArray());
            }
        }
        return address(report);
    }

    private static boolean fits(RedirectAttributes redirect, String... texts) {
        for (String text : texts) {
            if (text.length() > LONGEST) {
                Flash.refused(
                        redirect,
                        "targets.report.too-long",
                        Integer.toString(LONGEST),
                        Integer.toString(text.length()));
                return false;
            }
        }
        return true;
    }

    private static String address(Report report) {
        return "redirect:/targets/reports/" + report.rhythm().id() + "/"
                + report.place().code() + "/" + report.period().from();
    }

    private Report known(Officer me, String line, String place, LocalDate from) {
        return reports.find(line, places.wanted(me, place).code(), from)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Report editable(Officer me, String line, String place, LocalDate from) {
        Report report = known(me, line, place, from);
        if (!places.mayHandIn(me, report.place())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return report;
    }
}
