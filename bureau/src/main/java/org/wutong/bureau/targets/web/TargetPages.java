package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.targets.Forecasts;
import org.wutong.bureau.targets.OutsideFigures;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.YearsBefore;
import org.wutong.bureau.targets.rhythm.Trends;

/** Where every place stands, target by target; what is shared out to whom; the two panels on the desk. */
@Controller
@RequestMapping("/targets")
@PreAuthorize("hasAuthority('VIEW')")
class TargetPages {
    private static final String FIRST_RANKED = "employment.transferred-in-year";

    private final Standings standings;
    private final TargetBook book;
    private final OutsideFigures outside;
    private final Forecasts forecasts;
    private final Trends trends;
    private final YearsBefore yearsBefore;
    private final HomePlace homes;
    private final AskedDay days;
    private final Figures figures;

    TargetPages(
            Standings standings,
            TargetBook book,
            OutsideFigures outside,
            Forecasts forecasts,
            Trends trends,
            YearsBefore yearsBefore,
            HomePlace homes,
            AskedDay days,
            Figures figures) {
        this.standings = standings;
        this.book = book;
        this.outside = outside;
        this.forecasts = forecasts;
        this.trends = trends;
        this.yearsBefore = yearsBefore;
        this.homes = homes;
        this.days = days;
        this.figures = figures;
    }

    @ModelAttribute("figures")
    Figures figures() {
        return figures;
    }

    @GetMapping
    String all(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        Node at = homes.asked(me, place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AskedDay.Told told = days.of(at, day);
        model.addAttribute("place", at);
        model.addAttribute("home", homes.of(me));
        model.addAttribute("told", told);
        List<Standings.Standing> all = standings.of(at, told.day());
        model.addAttribute("standings", all);
        model.addAttribute("trends", trends.of(at, told.day(), all));
        model.addAttribute("countedAt", countedAt(at, told.day()));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "targets/all";
    }

    @GetMapping("/{id}")
    String one(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        Target target = known(id);
        Node home = homes.of(me);
        Node at = homes.asked(me, place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AskedDay.Told told = days.of(at, day);
        model.addAttribute("told", told);
        model.addAttribute("target", target);
        model.addAttribute("place", at);
        model.addAttribute("home", home);
        Standings.Standing standing = standings.of(target, at, told.day()).orElse(null);
        model.addAttribute("standing", standing);
        model.addAttribute(
                "trend",
                standing == null
                        ? null
                        : trends.of(at, told.day(), List.of(standing)).get(id));
        model.addAttribute("base", yearsBefore.of(target, List.of(at.code())).get(at.code()));
        model.addAttribute(
                "ranking", standings.hasChildren(at) ? standings.ranking(target, at.code(), told.day()) : List.of());
        model.addAttribute("undistributed", standings.undistributed(target, at.code()));
        model.addAttribute("outside", outside.history(id, at.code()));
        model.addAttribute(
                "mayEnter", OutsidePages.mayEnter(me, at) && at.code().startsWith(target.region()));
        model.addAttribute("foretold", forecasts.mayTell(target, told.day()));
        model.addAttribute("parts", parts(target, at, told.day()));
        return "targets/one";
    }

    /** By itself: it looks at past days, which take their time to be counted at first. */
    @GetMapping("/{id}/forecast")
    String forecast(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Target target = known(id);
        Node at = homes.asked(me, place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AskedDay.Told told = days.of(at, day);
        model.addAttribute("target", target);
        model.addAttribute("place", at);
        model.addAttribute("standing", standings.of(target, at, told.day()).orElse(null));
        model.addAttribute("forecast", forecasts.of(target, at, told.day()).orElse(null));
        model.addAttribute("recentDays", forecasts.recentDays());
        return part == null ? "targets/forecast" : "targets/forecast :: part";
    }

    @GetMapping("/panel/standings")
    String deskStandings(@AuthenticationPrincipal Officer me, Model model) {
        Node place = homes.of(me);
        AskedDay.Told told = days.of(place, null);
        model.addAttribute("place", place);
        model.addAttribute("told", told);
        List<Standings.Standing> all = standings.of(place, told.day());
        model.addAttribute(
                "standings", all.stream().filter(it -> it.actual() != null).toList());
        model.addAttribute(
                "silent", all.stream().filter(it -> it.actual() == null).count());
        return "targets/panels :: standings";
    }

    @GetMapping("/panel/ranking")
    String deskRanking(@AuthenticationPrincipal Officer me, Model model) {
        Node place = homes.of(me);
        AskedDay.Told told = days.of(place, null);
        model.addAttribute("place", place);
        model.addAttribute("told", told);
        firstRanked(book.on(told.day(), place.code())).ifPresent(target -> {
            model.addAttribute("target", target);
            model.addAttribute(
                    "ranking",
                    standings.hasChildren(place) ? standings.ranking(target, place.code(), told.day()) : List.of());
        });
        return "targets/panels :: ranking";
    }

    /** People in transfer employment, or else the first goal that can be shared out. */
    private static Optional<Target> firstRanked(List<Target> targets) {
        return targets.stream()
                .filter(target -> FIRST_RANKED.equals(target.counts()))
                .findFirst()
                .or(() -> targets.stream()
                        .filter(target ->
                                target.counts() != null && target.unit().adds())
                        .findFirst());
    }

    /** The parts that must add up to the target, with what they add up to; null where it has none. */
    private @Nullable PartsSum parts(Target target, Node at, LocalDate day) {
        List<Standings.Standing> parts = new ArrayList<>();
        for (String part : target.parts()) {
            book.find(part).flatMap(one -> standings.of(one, at, day)).ifPresent(parts::add);
        }
        return parts.isEmpty()
                ? null
                : PartsSum.of(parts, standings.of(target, at, day).orElse(null));
    }

    private Target known(String id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable ZonedDateTime countedAt(Node place, LocalDate day) {
        return standings
                .countedAt(place, day)
                .map(at -> at.atZone(ZoneId.systemDefault()))
                .orElse(null);
    }
}
