package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.ranking.RankedPlace;
import org.wutong.bureau.targets.ranking.RankingRule;
import org.wutong.bureau.targets.ranking.Rankings;
import org.wutong.bureau.targets.rhythm.PublishedRanks;
import org.wutong.bureau.targets.rhythm.Snapshot;
import org.wutong.bureau.targets.rhythm.Snapshots;

/** Places ranked against each other: the formula in view, table, map, movement; as of any day. */
@Controller
@RequestMapping("/targets/ranking")
@PreAuthorize("hasAuthority('VIEW')")
class RankingPages {
    private static final int FORMER = 3;

    private final Rankings rankings;
    private final Snapshots snapshots;
    private final PublishedRanks published;
    private final SteeringPlaces places;
    private final RankingDay days;
    private final RankingTable table;
    private final CountyMap map;

    RankingPages(
            Rankings rankings,
            Snapshots snapshots,
            PublishedRanks published,
            SteeringPlaces places,
            RankingDay days,
            RankingTable table,
            CountyMap map) {
        this.rankings = rankings;
        this.snapshots = snapshots;
        this.published = published;
        this.places = places;
        this.days = days;
        this.table = table;
        this.map = map;
    }

    @GetMapping
    String ranking(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String day,
            Locale locale,
            Model model) {
        Node under = places.wanted(me, place);
        RankingDay.Chosen chosen = days.choose(under.code(), day);
        RankingRule rule = rankings.ruleFor(under.code(), chosen.day());
        List<RankedPlace> rows = rankings.of(under.code(), chosen.day());
        List<Snapshot> former = snapshots.rankings(under.code(), chosen.day(), FORMER);
        model.addAttribute("place", under);
        model.addAttribute("choices", places.choices(me));
        model.addAttribute("chosen", chosen);
        model.addAttribute("rule", rule);
        model.addAttribute("rows", rows);
        model.addAttribute("parts", rule == null ? List.of() : table.parts(rule, rows));
        model.addAttribute("smallTarget", rule == null ? null : table.smallTarget(rule));
        model.addAttribute("published", published.around(under.code(), chosen.day()));
        model.addAttribute("former", former.stream().map(RankingTable::former).toList());
        model.addAttribute("mapData", map.of(under.code(), rows, locale).orElse(null));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("maySteer", places.maySteer(me, under));
        model.addAttribute("figures", table.figures());
        return "targets/ranking";
    }

    @PostMapping("/freeze")
    @PreAuthorize("hasAuthority('STEER')")
    @Transactional
    public String freeze(
            @AuthenticationPrincipal Officer me,
            @RequestParam String place,
            @RequestParam String day,
            RedirectAttributes redirect) {
        Node under = places.wanted(me, place);
        if (!places.maySteer(me, under)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        LocalDate on = days.choose(under.code(), day).day();
        if (rankings.of(under.code(), on).stream().noneMatch(RankedPlace::ranked)) {
            Flash.refused(redirect, "targets.ranking.freeze.nothing", on.toString());
            return "redirect:/targets/ranking?place=" + under.code() + "&day=" + on;
        }
        Snapshot snapshot = snapshots.freezeRanking(under, on);
        Flash.done(redirect, "targets.ranking.freeze.done", on.toString());
        return "redirect:/targets/snapshots/" + snapshot.id();
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String day,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Node under = places.wanted(me, place);
        LocalDate on = days.choose(under.code(), day).day();
        RankingRule rule = rankings.ruleFor(under.code(), on);
        if (rule == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        table.send(me, purpose, under, on, rule, rankings.of(under.code(), on), locale, response);
    }
}
