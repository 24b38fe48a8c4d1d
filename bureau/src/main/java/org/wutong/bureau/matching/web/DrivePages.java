package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.DriveState;
import org.wutong.bureau.matching.drives.Drives;
import org.wutong.bureau.matching.drives.Plans;
import org.wutong.bureau.matching.drives.StoredPlan;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.matching.Matcher;
import org.wutong.matching.PriorityClass;

/** Drives as a list, and what each is of. */
@Controller
@RequestMapping("/matching/drives")
@PreAuthorize("hasAuthority('VIEW')")
class DrivePages {
    private static final int PAGE = 50;
    private static final int MOST = 10_000;

    private final Drives drives;
    private final Plans plans;
    private final DriveWords words;
    private final MatchHome homes;
    private final Matcher matcher;
    private final PlaceReader places;
    private final BusinessDate businessDate;
    private final Exports exports;

    DrivePages(
            Drives drives,
            Plans plans,
            DriveWords words,
            MatchHome homes,
            Matcher matcher,
            PlaceReader places,
            BusinessDate businessDate,
            Exports exports) {
        this.drives = drives;
        this.plans = plans;
        this.words = words;
        this.homes = homes;
        this.matcher = matcher;
        this.places = places;
        this.businessDate = businessDate;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable DriveState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        KeysetPage<Drive> page = drives.page(state, q, at, PAGE);
        Map<DriveState, Long> counts = drives.counts();
        model.addAttribute("page", page);
        model.addAttribute("plans", plans.standing(page.rows()));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("state", state);
        model.addAttribute("states", DriveState.values());
        model.addAttribute("q", q);
        model.addAttribute(
                "link", PageLink.to("/matching/drives").with("state", state).with("q", q));
        model.addAttribute("words", words);
        model.addAttribute("mayRun", mayRun(me));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "matching/drives";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable DriveState state,
            @RequestParam(defaultValue = "") String q,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        List<Drive> all = drives.all(state, q, MOST);
        Map<Long, StoredPlan> standing = plans.standing(all);
        new XlsxTable<Drive>()
                .column(words.say("drives.name"), Drive::name)
                .column(words.say("drives.begins"), one -> one.what().begins())
                .column(words.say("drives.ends"), one -> one.what().ends())
                .column(words.say("drives.places"), one -> words.places(one.what()))
                .column(words.say("drives.state"), one -> words.say("drives.state." + one.state()))
                .column(words.say("drives.seekers"), one -> figure(standing, one, StoredPlan::seekers))
                .column(words.say("drives.seats"), one -> figure(standing, one, StoredPlan::seats))
                .column(words.say("drives.placed"), one -> figure(standing, one, StoredPlan::placed))
                .send(
                        response,
                        words.say("drives.title"),
                        all,
                        exports.note(me, purpose, "drive", all.size(), state == null ? "" : state.name()));
    }

    private static @Nullable Object figure(
            Map<Long, StoredPlan> standing, Drive drive, java.util.function.Function<StoredPlan, Object> of) {
        StoredPlan plan = drive.plan() == null ? null : standing.get(drive.plan());
        return plan == null ? null : of.apply(plan);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('RUN')")
    String fresh(@AuthenticationPrincipal Officer me, Model model) {
        List<String> all = words.classes().stream().map(PriorityClass::id).toList();
        return form(me, null, DriveForm.fresh(businessDate.today(), all), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('RUN')")
    String add(
            @AuthenticationPrincipal Officer me,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        DriveForm form = DriveForm.read(sent).checked(places);
        if (!form.wrong().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(me, null, form, model);
        }
        long[] made = new long[1];
        String onward = DriveDeeds.then("/matching/drives/new", redirect, () -> {
            made[0] = drives.add(homes.of(me).code(), form.draft(places));
            Flash.done(redirect, "drives.added", form.name());
        });
        return made[0] == 0 ? onward : "redirect:/matching/drives/" + made[0];
    }

    @GetMapping("/{id:\\d+}/edit")
    @PreAuthorize("hasAuthority('RUN')")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Drive drive = known(id);
        return form(me, drive, DriveForm.of(drive, places), model);
    }

    @PostMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('RUN')")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        DriveForm form = DriveForm.read(sent).checked(places);
        if (!form.wrong().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(me, known(id), form, model);
        }
        return DriveDeeds.then("/matching/drives/" + id, redirect, () -> {
            drives.change(id, version, form.draft(places));
            Flash.done(redirect, "drives.changed");
        });
    }

    private String form(Officer me, @Nullable Drive drive, DriveForm form, Model model) {
        model.addAttribute("drive", drive);
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        model.addAttribute("home", homes.of(me));
        model.addAttribute("placesBelow", homes.below(me));
        model.addAttribute("travel", matcher.policy().travel().orElse(null));
        return "matching/drive-form";
    }

    Drive known(long id) {
        return drives.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether somebody may plan drives at all. */
    static boolean mayRun(Officer me) {
        return me.may(Right.RUN) && me.editScope() != null;
    }

    /** What every page of one drive shows. */
    void frame(Officer me, Drive drive, Model model) {
        model.addAttribute("drive", drive);
        model.addAttribute("words", words);
        model.addAttribute("mine", mayRun(me) && Drives.mayChange(drive));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("today", businessDate.today());
    }
}
