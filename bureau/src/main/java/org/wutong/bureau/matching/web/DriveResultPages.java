package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.Plans;
import org.wutong.bureau.matching.drives.Tally;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.OffsetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** What was planned beside what was offered, accepted and came to a job: by vacancy and by village, each number with its people. */
@Controller
@RequestMapping("/matching/drives/{id:\\d+}/results")
@PreAuthorize("hasAuthority('VIEW')")
class DriveResultPages {
    private final DrivePages pages;
    private final Plans plans;
    private final Vacancies vacancies;
    private final DriveWords words;
    private final Exports exports;

    DriveResultPages(DrivePages pages, Plans plans, Vacancies vacancies, DriveWords words, Exports exports) {
        this.pages = pages;
        this.plans = plans;
        this.vacancies = vacancies;
        this.words = words;
        this.exports = exports;
    }

    /** What the lines stand for. */
    enum By {
        VACANCY,
        VILLAGE
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "VACANCY") By by,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        Drive drive = pages.known(id);
        pages.frame(me, drive, model);
        List<Tally> tallies = tallies(drive, by);
        model.addAttribute("by", by);
        OffsetPage<Tally> part = OffsetPage.of(
                tallies,
                after,
                DrivePlanPages.SUMS,
                PageLink.to("/matching/drives/" + id + "/results").with("by", by),
                "after");
        model.addAttribute("part", part);
        model.addAttribute("names", names(part.rows(), by));
        model.addAttribute("sum", tallies.stream().reduce(Tally.none(""), Tally::plus));
        return "matching/drive-results";
    }

    private List<Tally> tallies(Drive drive, By by) {
        long plan = drive.plan() == null || !drive.state().offered() ? 0 : drive.plan();
        return by == By.VACANCY
                ? plans.byVacancy(plan)
                : plans.byPlace(plan).stream().filter(one -> one.placed() > 0).toList();
    }

    private Map<String, String> names(List<Tally> tallies, By by) {
        if (by == By.VILLAGE) {
            return tallies.stream()
                    .collect(Collectors.toMap(Tally::key, one -> words.shared().place(one.key())));
        }
        Map<Long, Vacancy> known = vacancies.byIds(
                tallies.stream().map(one -> Long.valueOf(one.key())).toList());
        Map<String, String> names = new LinkedHashMap<>();
        tallies.forEach(one -> names.put(one.key(), words.vacancy(Long.valueOf(one.key()), known)));
        return names;
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "VACANCY") By by,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Drive drive = pages.known(id);
        List<Tally> rows = new ArrayList<>(tallies(drive, by));
        Map<String, String> names = names(rows, by);
        new XlsxTable<Tally>()
                .column(words.say("drives.by." + by), one -> names.get(one.key()))
                .column(words.say("drives.planned"), Tally::placed)
                .column(words.say("drives.offered"), Tally::offered)
                .column(words.say("drives.held"), Tally::held)
                .column(words.say("drives.waiting"), Tally::waiting)
                .column(words.say("drives.accepted"), Tally::accepted)
                .column(words.say("drives.declined"), Tally::declined)
                .column(words.say("drives.hired"), Tally::hired)
                .send(
                        response,
                        words.say("drives.results") + "-" + drive.name(),
                        rows,
                        exports.note(me, purpose, "drive", rows.size(), drive.name() + " " + by));
    }
}
