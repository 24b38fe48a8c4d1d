package org.wutong.bureau.grants.web;

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
import org.wutong.bureau.grants.FundDesk;
import org.wutong.bureau.grants.FundPart;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.Flash;
import org.wutong.vocabulary.RegionCode.Level;

/** Where funds stand: budget, asked for, granted, paid, left; what may still come; and whether the books agree. */
@Controller
@RequestMapping("/grants/funds")
@PreAuthorize("hasAuthority('VIEW')")
class FundPages {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final FundDesk funds;
    private final GrantRules rules;
    private final GrantWords words;
    private final BusinessDate businessDate;
    private final ReportingTree tree;
    private final Settings settings;

    FundPages(
            FundDesk funds,
            GrantRules rules,
            GrantWords words,
            BusinessDate businessDate,
            ReportingTree tree,
            Settings settings) {
        this.funds = funds;
        this.rules = rules;
        this.words = words;
        this.businessDate = businessDate;
        this.tree = tree;
        this.settings = settings;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable Integer year, Model model) {
        int now = businessDate.today().getYear();
        int shown = year == null || year < FIRST_YEAR || year > LAST_YEAR ? now : year;
        model.addAttribute("standings", funds.of(me, shown));
        model.addAttribute("expected", shown == now ? funds.expected(me) : java.util.Map.of());
        model.addAttribute("year", shown);
        model.addAttribute("parts", FundPart.values());
        model.addAttribute("funds", rules.funds());
        model.addAttribute("warn", rules.warnBelowPercent());
        model.addAttribute("words", words);
        model.addAttribute("mayBudget", FundDesk.mayBudget(me));
        model.addAttribute(
                "places",
                tree.under(settings.county().orElseThrow()).stream()
                        .filter(node -> node.level() == Level.COUNTY || node.level() == Level.TOWNSHIP)
                        .toList());
        return "grants/funds";
    }

    @PostMapping
    String budget(
            @AuthenticationPrincipal Officer me,
            @RequestParam String fund,
            @RequestParam int year,
            @RequestParam String place,
            @RequestParam String yuan,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        String known = rules.fund(fund).orElseThrow(NotThere::new).id();
        String at = tree.find(place).orElseThrow(NotThere::new).code();
        Long fen = OwedPages.fen(yuan);
        if (fen == null || year < FIRST_YEAR || year > LAST_YEAR) {
            Flash.refused(redirect, "grants.fund.wrong", yuan);
        } else {
            funds.budget(me, known, year, at, fen, note);
            Flash.done(redirect, "grants.did.budget");
        }
        return "redirect:/grants/funds?year=" + year;
    }

    @GetMapping("/sums")
    String sums(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("differences", funds.differences(me));
        model.addAttribute("words", words);
        return "grants/sums";
    }
}
