package org.wutong.bureau.grants.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.grants.CaseOpening;
import org.wutong.bureau.grants.Consent;
import org.wutong.bureau.grants.Forbidden;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.Hindrance;
import org.wutong.bureau.grants.Owed;
import org.wutong.bureau.grants.OwedCase;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.Transitions;
import org.wutong.bureau.grants.storage.OwedCaseRows;
import org.wutong.bureau.grants.storage.OwedCaseRows.Wanted;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;

/** Those owed who have no case: ready, to confirm, blocked. One tap with the person's consent makes a case of it. */
@Controller
@RequestMapping("/grants/owed")
@PreAuthorize("hasAuthority('VIEW')")
class OwedPages {
    private static final int PAGE = 50;
    private static final String MONEY = "\\d{1,9}(\\.\\d{1,2})?";

    private final Owed owed;
    private final CaseOpening opening;
    private final GrantWords words;
    private final GrantRules rules;
    private final ReportingTree tree;
    private final Responsibilities responsibilities;
    private final BusinessDate businessDate;

    OwedPages(
            Owed owed,
            CaseOpening opening,
            GrantWords words,
            GrantRules rules,
            ReportingTree tree,
            Responsibilities responsibilities,
            BusinessDate businessDate) {
        this.owed = owed;
        this.opening = opening;
        this.words = words;
        this.rules = rules;
        this.tree = tree;
        this.responsibilities = responsibilities;
        this.businessDate = businessDate;
    }

    /** Which of those owed a request asks for: those ready, unless it says otherwise. */
    public record Asked(
            @Nullable String readiness,
            @Nullable String rule,
            @Nullable String fund,
            @Nullable String place) {
        public OwedCase.@Nullable Readiness which() {
            String wanted = readiness == null ? OwedCase.Readiness.READY.name() : readiness;
            return Arrays.stream(OwedCase.Readiness.values())
                    .filter(one -> one.name().equals(wanted))
                    .findFirst()
                    .orElse(null);
        }

        Wanted wanted() {
            return new Wanted(which(), blank(rule), blank(fund), blank(place));
        }

        PageLink link() {
            return PageLink.to("/grants/owed")
                    .with("readiness", readiness)
                    .with("rule", rule)
                    .with("fund", fund)
                    .with("place", place);
        }
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Yuan as people type them, in fen; null where nothing, or no sum, stands there. */
    static @Nullable Long fen(@Nullable String yuan) {
        String text = yuan == null ? "" : yuan.strip().replace(",", "");
        return text.matches(MONEY)
                ? Long.valueOf(new BigDecimal(text).movePointRight(2).longValueExact())
                : null;
    }

    /** What one readiness comes to. */
    public record Total(long cases, long leastFen, @Nullable Long mostFen) {
        Total plus(OwedCaseRows.Sum other) {
            return new Total(
                    cases + other.cases(),
                    leastFen + other.leastFen(),
                    mostFen == null || other.mostFen() == null ? null : Long.valueOf(mostFen + other.mostFen()));
        }

        Total plus(long least, @Nullable Long most) {
            return new Total(
                    cases + 1, leastFen + least, mostFen == null || most == null ? null : Long.valueOf(mostFen + most));
        }
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            Asked asked,
            @RequestParam(required = false) @Nullable String at,
            Locale locale,
            Model model) {
        KeysetPage<OwedCase> page = owed.page(asked.wanted(), at, PAGE);
        model.addAttribute("page", page);
        model.addAttribute(
                "people",
                words.people(
                        page.rows().stream().map(OwedCase::worker).distinct().toList()));
        model.addAttribute("asked", asked);
        model.addAttribute("link", asked.link());
        model.addAttribute("readinesses", OwedCase.Readiness.values());
        model.addAttribute("totals", totals(blank(asked.place())));
        model.addAttribute("words", words);
        model.addAttribute("funds", rules.funds());
        model.addAttribute("answers", answers(page.rows()));
        model.addAttribute("ruleIds", owed.rules());
        model.addAttribute("places", tree.choices(me.viewScope()));
        model.addAttribute("mayOpen", mayOpen(me));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "grants/owed";
    }

    static boolean mayOpen(Officer me) {
        return Transitions.allowed(Step.DRAFT, null, me.role()).isPresent();
    }

    private Map<OwedCase.Readiness, Total> totals(@Nullable String place) {
        Map<OwedCase.Readiness, Total> totals = new LinkedHashMap<>();
        for (OwedCase.Readiness one : OwedCase.Readiness.values()) {
            totals.put(one, new Total(0, 0, 0L));
        }
        owed.sums(place).forEach(sum -> totals.computeIfPresent(sum.readiness(), (one, total) -> total.plus(sum)));
        return totals;
    }

    /** Whose task a blocked one is: the nearest person who answers for the village. */
    private Map<String, String> answers(List<OwedCase> rows) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (OwedCase one : rows) {
            if (one.readiness() == OwedCase.Readiness.BLOCKED) {
                answers.computeIfAbsent(
                        one.region(),
                        region -> responsibilities.chain(region, businessDate.today()).stream()
                                .findFirst()
                                .map(Responsibility::name)
                                .orElse(words.shortPlace(region)));
            }
        }
        return answers;
    }

    /** One tap: the person agrees, and what is owed becomes a case that goes to whoever checks. */
    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String open(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") List<String> key,
            @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable String yuan,
            @RequestParam(defaultValue = "SPOKEN") Consent consent,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "/grants/owed") String back,
            RedirectAttributes redirect) {
        List<CaseOpening.Wanted> wanted = new ArrayList<>();
        for (String text : one == null ? key : List.of(one)) {
            CaseOpening.Wanted.read(text, fen(yuan)).ifPresent(wanted::add);
        }
        if (consent == Consent.NONE) {
            Flash.refused(redirect, "grants.hindrance.NO_CONSENT");
            return "redirect:" + inside(back);
        }
        CaseOpening.Opened opened = opening.open(me, wanted, consent, note);
        if (opened.left().containsValue(Hindrance.FORBIDDEN)) {
            throw new Forbidden();
        }
        if (opened.left().isEmpty()) {
            Flash.done(redirect, "grants.opened", opened.cases().size());
        } else {
            Hindrance first = opened.left().values().iterator().next();
            Flash.refused(
                    redirect,
                    "grants.opened.some." + first,
                    opened.cases().size(),
                    opened.left().size());
        }
        return "redirect:" + inside(back);
    }

    /** Only pages of this program are gone back to. */
    static String inside(String back) {
        return back.matches("/(grants|people)[A-Za-z0-9/?=&%._-]*") ? back : "/grants/owed";
    }
}
