package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.DriveLine;
import org.wutong.bureau.matching.drives.Planning;
import org.wutong.bureau.matching.drives.Plans;
import org.wutong.bureau.matching.drives.Show;
import org.wutong.bureau.matching.drives.StoredPlan.OfVacancy;
import org.wutong.bureau.matching.storage.DriveLineRows.Person;
import org.wutong.bureau.matching.storage.DriveLineRows.Wanted;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** The people of a drive: who goes where, who goes without and why, and what can be changed about one of them. */
@Controller
@RequestMapping("/matching/drives/{id:\\d+}/people")
@PreAuthorize("hasAuthority('VIEW')")
class DrivePeoplePages {
    private static final int PAGE = 50;
    private static final int MOST = 200_000;
    private static final int SUITABLE = 20;

    private final DrivePages pages;
    private final Plans plans;
    private final Planning planning;
    private final Vacancies vacancies;
    private final Workers workers;
    private final MatchHome homes;
    private final DriveWords words;
    private final Exports exports;

    DrivePeoplePages(
            DrivePages pages,
            Plans plans,
            Planning planning,
            Vacancies vacancies,
            Workers workers,
            MatchHome homes,
            DriveWords words,
            Exports exports) {
        this.pages = pages;
        this.plans = plans;
        this.planning = planning;
        this.vacancies = vacancies;
        this.workers = workers;
        this.homes = homes;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "PLACED") Show show,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Long vacancy,
            @RequestParam(required = false) @Nullable Integer rank,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Drive drive = pages.known(id);
        pages.frame(me, drive, model);
        long plan = drive.plan() == null ? 0 : drive.plan();
        String wanted = homes.wanted(me, place);
        KeysetPage<Person> page = plans.page(new Wanted(plan, wanted, show, vacancy, rank, q), at, PAGE);
        PageLink link = PageLink.to("/matching/drives/" + id + "/people")
                .with("show", show)
                .with("place", place)
                .with("vacancy", vacancy)
                .with("rank", rank)
                .with("q", q);
        model.addAttribute("page", page);
        model.addAttribute("link", link);
        model.addAttribute("show", show);
        model.addAttribute(
                "shows",
                Stream.of(Show.values())
                        .filter(one -> drive.state().offered() || !one.afterwards())
                        .toList());
        model.addAttribute("place", wanted);
        model.addAttribute("home", homes.of(me));
        model.addAttribute("placesBelow", homes.below(me));
        model.addAttribute(
                "vacancy", vacancy == null ? null : vacancies.find(vacancy).orElse(null));
        model.addAttribute("rank", rank);
        model.addAttribute("q", q);
        model.addAttribute("known", known(page.rows()));
        return "matching/drive-people";
    }

    private Map<Long, Vacancy> known(List<Person> people) {
        return vacancies.byIds(people.stream()
                .map(one -> one.line().vacancy())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** One person: what is planned, and what else suits. */
    @GetMapping("/{worker:\\d+}")
    String person(@AuthenticationPrincipal Officer me, @PathVariable long id, @PathVariable long worker, Model model) {
        Drive drive = pages.known(id);
        pages.frame(me, drive, model);
        long plan = drive.plan() == null ? 0 : drive.plan();
        Worker who = workers.find(worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DriveLine line = plans.line(plan, worker).orElse(null);
        Map<Long, OfVacancy> seats = plans.vacancies(plan).stream()
                .collect(java.util.stream.Collectors.toMap(OfVacancy::vacancy, one -> one));
        List<Planning.Suitable> suitable = planning.suitable(drive, worker);
        model.addAttribute("who", who);
        model.addAttribute("line", line);
        model.addAttribute("plan", plan);
        model.addAttribute("seats", seats);
        model.addAttribute("suitable", suitable.stream().limit(SUITABLE).toList());
        model.addAttribute("suitableCount", suitable.size());
        model.addAttribute(
                "hands",
                plans.hands(plan).stream().filter(one -> one.worker() == worker).toList());
        model.addAttribute(
                "known",
                vacancies.byIds(Stream.concat(
                                Stream.ofNullable(line == null ? null : line.vacancy()),
                                plans.hands(plan).stream().flatMap(one -> Stream.ofNullable(one.vacancy())))
                        .distinct()
                        .toList()));
        model.addAttribute("underWay", planning.isUnderWay(drive));
        return "matching/drive-person";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "PLACED") Show show,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Long vacancy,
            @RequestParam(required = false) @Nullable Integer rank,
            @RequestParam(defaultValue = "") String q,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Drive drive = pages.known(id);
        String wanted = homes.wanted(me, place);
        List<Person> all =
                plans.all(new Wanted(drive.plan() == null ? 0 : drive.plan(), wanted, show, vacancy, rank, q), MOST);
        Map<Long, Vacancy> known = known(all);
        XlsxTable<Person> table = new XlsxTable<Person>()
                .column(
                        words.say("matching.place"),
                        one -> words.shared().place(one.line().region()))
                .column(words.say("matching.name"), Person::name)
                .column(
                        words.say("matching.gender"),
                        one -> one.gender() == null ? null : words.say("matching.gender." + one.gender()))
                .column(words.say("matching.age"), one -> words.shared().age(one.birthDate()))
                .column(
                        words.say("drives.class"),
                        one -> words.rank(drive, one.line().rank()))
                .column(
                        words.say("drives.vacancy"),
                        one -> one.line().vacancy() == null
                                ? null
                                : words.vacancy(one.line().vacancy(), known))
                .column(
                        words.say("drives.score"),
                        one -> words.points(one.line().score()))
                .column(
                        words.say("drives.why"),
                        one -> one.line().why() == null
                                ? null
                                : words.say("drives.why." + one.line().why()))
                .column(words.say("drives.fixed"), one -> one.line().fixed() ? words.say("drives.yes") : null);
        if (drive.state().offered()) {
            table.column(
                            words.say("drives.offered"),
                            one -> Boolean.TRUE.equals(one.line().offered())
                                    ? words.say("drives.yes")
                                    : one.line().heldBy() == null
                                            ? null
                                            : words.say(
                                                    "drives.why." + one.line().heldBy()))
                    .column(
                            words.say("matching.answer"),
                            one -> one.answer() == null ? null : words.say("matching.answer." + one.answer()))
                    .column(
                            words.say("matching.shortlist.status"),
                            one -> one.status() == null ? null : words.say("matching.status." + one.status()));
        }
        table.send(
                response,
                drive.name(),
                all,
                exports.note(me, purpose, "drive", wanted, all.size(), drive.name() + " " + show));
    }
}
