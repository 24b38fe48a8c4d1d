package org.wutong.bureau.grants.web;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.grants.ClaimOpening;
import org.wutong.bureau.grants.Consent;
import org.wutong.bureau.grants.Forbidden;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.Hindrance;
import org.wutong.bureau.grants.OrganisationAccounts;
import org.wutong.bureau.grants.OrganisationView;
import org.wutong.bureau.grants.OrganisationsOwed;
import org.wutong.bureau.grants.OwedCase.Readiness;
import org.wutong.bureau.grants.OwedClaim;
import org.wutong.bureau.grants.Refused;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.OffsetPage;
import org.wutong.vocabulary.RegionCode.Level;

/** Organisations that are owed something and have no case: one step with their agreement makes a case of it, filled from the records. */
@Controller
@PreAuthorize("hasAuthority('VIEW')")
class OrganisationPages {
    private static final int PAGE = 50;

    private final OrganisationsOwed owed;
    private final OrganisationView view;
    private final OrganisationAccounts accounts;
    private final ClaimOpening opening;
    private final GrantWords words;
    private final GrantRules rules;
    private final ReportingTree tree;
    private final Responsibilities responsibilities;
    private final BusinessDate businessDate;

    OrganisationPages(
            OrganisationsOwed owed,
            OrganisationView view,
            OrganisationAccounts accounts,
            ClaimOpening opening,
            GrantWords words,
            GrantRules rules,
            ReportingTree tree,
            Responsibilities responsibilities,
            BusinessDate businessDate) {
        this.owed = owed;
        this.view = view;
        this.accounts = accounts;
        this.opening = opening;
        this.words = words;
        this.rules = rules;
        this.tree = tree;
        this.responsibilities = responsibilities;
        this.businessDate = businessDate;
    }

    @GetMapping("/grants/owed/organisations")
    String list(
            @AuthenticationPrincipal Officer me,
            OrganisationsAsked asked,
            @RequestParam(defaultValue = "0") int at,
            Model model) {
        List<OwedClaim> all = owed.all(me, asked.anyReadiness());
        List<OwedClaim> wanted = all.stream()
                .filter(one -> asked.which() == null || one.readiness() == asked.which())
                .toList();
        OffsetPage<OwedClaim> page = OffsetPage.of(wanted, at, PAGE, asked.link(), "at");
        model.addAttribute("page", page);
        model.addAttribute(
                "people",
                words.people(
                        page.rows().stream().map(OwedClaim::payee).distinct().toList()));
        model.addAttribute("asked", asked);
        model.addAttribute("link", asked.link());
        model.addAttribute("readinesses", Readiness.values());
        model.addAttribute("totals", totals(all));
        model.addAttribute("words", words);
        model.addAttribute("funds", rules.funds());
        model.addAttribute("ruleIds", owed.rules());
        model.addAttribute("answers", answers(page.rows()));
        model.addAttribute(
                "places",
                tree.under(me.viewScope()).stream()
                        .filter(node -> node.level() == Level.TOWNSHIP || node.level() == Level.VILLAGE)
                        .toList());
        model.addAttribute("mayOpen", OwedPages.mayOpen(me));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "grants/owed-organisations";
    }

    private static Map<Readiness, OwedPages.Total> totals(List<OwedClaim> all) {
        Map<Readiness, OwedPages.Total> totals = new EnumMap<>(Readiness.class);
        for (Readiness one : Readiness.values()) {
            totals.put(one, new OwedPages.Total(0, 0, 0L));
        }
        all.forEach(claim -> totals.computeIfPresent(
                claim.readiness(), (one, total) -> total.plus(claim.leastFen(), claim.mostFen())));
        return totals;
    }

    /** Whose task a blocked one is: the nearest person who answers for the place. */
    private Map<String, String> answers(List<OwedClaim> rows) {
        Map<String, String> answers = new LinkedHashMap<>();
        rows.stream()
                .filter(one -> one.readiness() == Readiness.BLOCKED)
                .forEach(one -> answers.computeIfAbsent(
                        one.region(),
                        region -> responsibilities.chain(region, businessDate.today()).stream()
                                .findFirst()
                                .map(Responsibility::name)
                                .orElse(words.shortPlace(region))));
        return answers;
    }

    /** The organisation agrees to list and sum, and what is owed becomes a case that goes to whoever checks. */
    @PostMapping("/grants/owed/organisations")
    @PreAuthorize("hasAuthority('EDIT')")
    String open(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") List<String> key,
            @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable String yuan,
            @RequestParam(defaultValue = "WRITTEN") Consent consent,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "/grants/owed/organisations") String back,
            RedirectAttributes redirect) {
        if (consent == Consent.NONE) {
            Flash.refused(redirect, "grants.hindrance.NO_CONSENT");
            return "redirect:" + inside(back);
        }
        List<ClaimOpening.Wanted> wanted = new ArrayList<>();
        for (String text : one == null ? key : List.of(one)) {
            ClaimOpening.Wanted.read(text, OwedPages.fen(yuan)).ifPresent(wanted::add);
        }
        ClaimOpening.Opened opened = opening.open(me, wanted, consent, note);
        if (opened.left().containsValue(Hindrance.FORBIDDEN)) {
            throw new Forbidden();
        }
        if (opened.left().isEmpty()) {
            Flash.done(redirect, "grants.opened", opened.cases().size());
        } else {
            Flash.refused(
                    redirect,
                    "grants.opened.some." + opened.left().values().iterator().next(),
                    opened.cases().size(),
                    opened.left().size());
        }
        return "redirect:" + inside(back);
    }

    @GetMapping("/grants/panel/employer/{id:\\d+}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("it", view.ofOrganisation(me, id).orElse(null));
        model.addAttribute("employer", id);
        model.addAttribute("words", words);
        return "grants/panel :: employer";
    }

    /** The account it is paid on, from the proof it brought. */
    @PostMapping("/grants/organisations/{id:\\d+}/account")
    @PreAuthorize("hasAuthority('EDIT')")
    String account(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes redirect) {
        try {
            accounts.put(me, id, holder, bank, number);
            Flash.done(redirect, "grants.did.account");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/employers/" + id;
    }

    private static String inside(String back) {
        return back.matches("/(grants|employers)[A-Za-z0-9/?=&%._-]*") ? back : "/grants/owed/organisations";
    }
}
