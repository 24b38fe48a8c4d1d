package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.Offers;
import org.wutong.bureau.matching.drives.Planning;
import org.wutong.bureau.matching.drives.Plans;
import org.wutong.bureau.matching.drives.StoredPlan;
import org.wutong.bureau.matching.drives.StoredPlan.OfVacancy;
import org.wutong.bureau.matching.drives.Tally;
import org.wutong.bureau.matching.drives.Why;
import org.wutong.bureau.matching.storage.DriveLineRows.Move;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.OffsetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.Panels;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.matching.Matcher;

/** One drive: its plan with its certificate, changes that were tried with their cost, and what came of it all. */
@Controller
@RequestMapping("/matching/drives/{id:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class DrivePlanPages {
    /** Rows of a page of sums, of which there are as many as vacancies or villages. */
    static final int SUMS = 50;

    private static final int FIRST = 10;
    private static final int MOVES = 30;

    private final DrivePages pages;
    private final Plans plans;
    private final Planning planning;
    private final Offers offers;
    private final LongWork works;
    private final Vacancies vacancies;
    private final Workers workers;
    private final ReportingTree tree;
    private final Matcher matcher;
    private final DriveWords words;
    private final Panels panels;
    private final Exports exports;

    DrivePlanPages(
            DrivePages pages,
            Plans plans,
            Planning planning,
            Offers offers,
            LongWork works,
            Vacancies vacancies,
            Workers workers,
            ReportingTree tree,
            Matcher matcher,
            DriveWords words,
            Panels panels,
            Exports exports) {
        this.pages = pages;
        this.plans = plans;
        this.planning = planning;
        this.offers = offers;
        this.works = works;
        this.vacancies = vacancies;
        this.workers = workers;
        this.tree = tree;
        this.matcher = matcher;
        this.words = words;
        this.panels = panels;
        this.exports = exports;
    }

    /** A change that was tried. @param moves whoever in sight has something else, the first of them; @param others how many more */
    public record Trial(StoredPlan plan, List<Move> moves, int others) {}

    @GetMapping
    String show(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Drive drive = pages.known(id);
        pages.frame(me, drive, model);
        model.addAttribute(
                "all", drive.what().places().stream().allMatch(me.actor().view()::covers));
        Long work = drive.work();
        model.addAttribute("underWay", planning.isUnderWay(drive));
        model.addAttribute(
                "running",
                work == null
                        ? null
                        : works.find(work).filter(one -> !one.ended()).orElse(null));
        model.addAttribute("travel", matcher.policy().travel().orElse(null));
        model.addAttribute("panels", drive.state().offered() ? panels.of("drive", me) : List.of());
        StoredPlan plan = drive.plan() == null ? null : plans.find(drive.plan()).orElse(null);
        model.addAttribute("plan", plan);
        if (plan != null) {
            plan(drive, plan, model);
        }
        return "matching/drive";
    }

    private void plan(Drive drive, StoredPlan plan, Model model) {
        List<OfVacancy> all = plans.vacancies(plan.id());
        List<StoredPlan> line = plans.line(drive);
        List<Trial> trials = drive.state().open() ? trials(drive, plan) : List.of();
        Map<Long, Worker> people = new HashMap<>(workers.all(trials.stream()
                .flatMap(trial -> trial.moves().stream())
                .map(Move::worker)
                .toList()));
        Set<Long> told = new HashSet<>();
        all.stream().limit(FIRST).forEach(one -> told.add(one.vacancy()));
        trials.stream().flatMap(trial -> trial.moves().stream()).forEach(move -> {
            told.add(move.before() == null ? -1 : move.before());
            told.add(move.after() == null ? -1 : move.after());
        });
        List<Tally> byPlace = plans.byPlace(plan.id());
        model.addAttribute("first", plans.first(plan.id()).flatMap(plans::find).orElse(plan));
        model.addAttribute("classes", plans.classes(plan.id()));
        model.addAttribute("vacancies", all.stream().limit(FIRST).toList());
        model.addAttribute("vacancyCount", all.size());
        model.addAttribute("full", all.stream().filter(one -> one.open() == 0).count());
        model.addAttribute("line", line);
        model.addAttribute("trials", trials);
        model.addAttribute("people", people);
        model.addAttribute("known", vacancies.byIds(told));
        model.addAttribute("reasons", plans.reasons(plan.id()));
        model.addAttribute("byTownship", byTownship(byPlace));
        model.addAttribute("hands", plans.hands(plan.id()).size());
        model.addAttribute("sum", byPlace.stream().reduce(Tally.none(""), Tally::plus));
        Map<Why, Long> held = new EnumMap<>(Why.class);
        if (drive.state().offered()) {
            held.putAll(plans.heldBy(plan.id()));
        } else {
            offers.holdups(drive, plan.id()).values().forEach(why -> held.merge(why, 1L, Long::sum));
        }
        model.addAttribute("held", held);
    }

    private List<Trial> trials(Drive drive, StoredPlan plan) {
        List<Trial> trials = new ArrayList<>();
        for (StoredPlan one : plans.trials(drive)) {
            List<Move> moves =
                    java.util.Objects.equals(one.parent(), plan.id()) ? plans.moves(plan.id(), one.id()) : List.of();
            trials.add(new Trial(one, moves.stream().limit(MOVES).toList(), Math.max(0, moves.size() - MOVES)));
        }
        return trials;
    }

    private Collection<Tally> byTownship(List<Tally> byPlace) {
        Map<String, Tally> sums = new LinkedHashMap<>();
        for (Tally one : byPlace) {
            String township = township(one.key());
            sums.merge(township, Tally.none(township).plus(one), Tally::plus);
        }
        return sums.values();
    }

    /** The place of a village's township; of what lies above, the place itself. */
    private String township(String code) {
        return tree.find(code)
                .filter(node -> node.level() == org.wutong.vocabulary.RegionCode.Level.VILLAGE)
                .map(node -> node.parent() == null ? code : node.parent())
                .orElse(code);
    }

    /** Every vacancy of the plan with its seats. */
    @GetMapping("/vacancies")
    String vacancies(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        Drive drive = pages.known(id);
        pages.frame(me, drive, model);
        List<OfVacancy> all = drive.plan() == null ? List.of() : plans.vacancies(drive.plan());
        Map<Long, Vacancy> known =
                vacancies.byIds(all.stream().map(OfVacancy::vacancy).toList());
        List<OfVacancy> wanted = all.stream()
                .filter(one -> !open || one.open() > 0)
                .filter(one -> words.vacancy(one.vacancy(), known).contains(q.strip()))
                .toList();
        PageLink link = PageLink.to("/matching/drives/" + id + "/vacancies")
                .with("open", open ? "true" : null)
                .with("q", q);
        model.addAttribute("part", OffsetPage.of(wanted, after, SUMS, link, "after"));
        model.addAttribute(
                "openCount", all.stream().filter(one -> one.open() > 0).count());
        model.addAttribute("open", open);
        model.addAttribute("q", q);
        model.addAttribute("known", known);
        return "matching/drive-vacancies";
    }

    @GetMapping("/vacancies/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Drive drive = pages.known(id);
        List<OfVacancy> all = drive.plan() == null ? List.of() : plans.vacancies(drive.plan());
        Map<Long, Vacancy> known =
                vacancies.byIds(all.stream().map(OfVacancy::vacancy).toList());
        new XlsxTable<OfVacancy>()
                .column(words.say("drives.vacancy.number"), one -> number(known.get(one.vacancy())))
                .column(words.say("drives.vacancy"), one -> words.vacancy(one.vacancy(), known))
                .column(words.say("drives.seats"), OfVacancy::seats)
                .column(words.say("drives.filled"), OfVacancy::filled)
                .column(words.say("drives.open"), OfVacancy::open)
                .send(response, drive.name(), all, exports.note(me, purpose, "drive", all.size(), drive.name()));
    }

    private static @Nullable String number(@Nullable Vacancy vacancy) {
        return vacancy == null ? null : vacancy.number();
    }
}
