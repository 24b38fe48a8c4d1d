package org.wutong.bureau.targets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;

/** Where every place stands, target by target; what is shared out to whom; the two panels on the desk. */
@Controller
@RequestMapping("/targets")
@PreAuthorize("hasAuthority('VIEW')")
class TargetPages {
    private static final String FIRST_RANKED = "employment.transferred-in-year";

    private final Standings standings;
    private final TargetBook book;
    private final Shares shares;
    private final ReportingTree tree;
    private final HomePlace homes;
    private final AskedDay days;
    private final BusinessDate businessDate;
    private final Figures figures;
    private final Audit audit;

    TargetPages(
            Standings standings,
            TargetBook book,
            Shares shares,
            ReportingTree tree,
            HomePlace homes,
            AskedDay days,
            BusinessDate businessDate,
            Figures figures,
            Audit audit) {
        this.standings = standings;
        this.book = book;
        this.shares = shares;
        this.tree = tree;
        this.homes = homes;
        this.days = days;
        this.businessDate = businessDate;
        this.figures = figures;
        this.audit = audit;
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
        model.addAttribute("standings", standings.of(at, told.day()));
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
        model.addAttribute("standing", standings.of(target, at, told.day()).orElse(null));
        model.addAttribute("ranking", standings.hasChildren(at) ? standings.ranking(target, at.code(), told.day()) : List.of());
        model.addAttribute("undistributed", standings.undistributed(target, target.region()));
        model.addAttribute("mayShare", mayShare(me, target));
        return "targets/one";
    }

    @PostMapping("/{id}/shares")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    @Transactional
    public String share(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        Target target = known(id);
        if (!mayShare(me, target)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (Node place : tree.children(target.region())) {
            String typed = form.getOrDefault("share-" + place.code(), "")
                    .strip()
                    .replace(",", "")
                    .replace("，", "");
            if (typed.isEmpty()) {
                continue;
            }
            try {
                BigDecimal number = new BigDecimal(typed);
                wanted.put(
                        place.code(),
                        (target.unit() == Target.Unit.FEN ? number.movePointRight(6) : number).longValueExact());
            } catch (ArithmeticException | NumberFormatException e) {
                Flash.refused(redirect, "targets.share.number", place.shortName(), typed);
                return "redirect:/targets/" + id;
            }
        }
        if (wanted.values().stream().anyMatch(number -> number < 0)) {
            Flash.refused(redirect, "targets.share.negative");
            return "redirect:/targets/" + id;
        }
        shares.put(id, wanted, "by hand");
        audit.record("change", "target", id, target.region(), null, wanted.toString());
        Flash.done(redirect, "targets.share.done");
        return "redirect:/targets/" + id;
    }

    @GetMapping("/panel/standings")
    String deskStandings(@AuthenticationPrincipal Officer me, Model model) {
        Node place = homes.of(me);
        model.addAttribute("place", place);
        List<Standings.Standing> all = standings.of(place);
        model.addAttribute(
                "standings", all.stream().filter(it -> it.actual() != null).toList());
        model.addAttribute(
                "silent", all.stream().filter(it -> it.actual() == null).count());
        return "targets/panels :: standings";
    }

    @GetMapping("/panel/ranking")
    String deskRanking(@AuthenticationPrincipal Officer me, Model model) {
        Node place = homes.of(me);
        book.on(businessDate.today(), place.code()).stream()
                .filter(target -> FIRST_RANKED.equals(target.counts()))
                .findFirst()
                .ifPresent(target -> {
                    model.addAttribute("target", target);
                    model.addAttribute(
                            "ranking",
                            standings.hasChildren(place) ? standings.ranking(target, place.code()) : List.of());
                });
        return "targets/panels :: ranking";
    }

    private Target known(String id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean mayShare(Officer me, Target target) {
        String edit = me.editScope();
        return edit != null && target.region().startsWith(edit) && target.unit().adds() && target.number() != null;
    }
}
