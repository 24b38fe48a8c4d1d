package org.wutong.bureau.grants.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.NewContract;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.Refused;
import org.wutong.bureau.grants.ServiceStep;
import org.wutong.bureau.grants.Services;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.Flash;
import org.wutong.vocabulary.RegionCode.Level;

/** Purchased services: contracts, what is delivered, accepted, approved, paid. */
@Controller
@RequestMapping("/grants/services")
@PreAuthorize("hasAuthority('VIEW')")
class ServicePages {
    private final Services services;
    private final GrantRules rules;
    private final GrantWords words;
    private final BusinessDate businessDate;
    private final ReportingTree tree;

    ServicePages(Services services, GrantRules rules, GrantWords words, BusinessDate businessDate, ReportingTree tree) {
        this.services = services;
        this.rules = rules;
        this.words = words;
        this.businessDate = businessDate;
        this.tree = tree;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("contracts", services.newest(me));
        model.addAttribute("funds", rules.funds());
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayContract", Services.mayContract(me));
        model.addAttribute(
                "places",
                tree.under(me.viewScope()).stream()
                        .filter(node -> node.level() == Level.COUNTY || node.level() == Level.TOWNSHIP)
                        .toList());
        return "grants/services";
    }

    @PostMapping
    String contract(
            @AuthenticationPrincipal Officer me,
            @RequestParam String number,
            @RequestParam String place,
            @RequestParam String title,
            @RequestParam String provider,
            @RequestParam String fund,
            @RequestParam String yuan,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        String known = rules.fund(fund).orElseThrow(NotThere::new).id();
        String at = tree.find(place).orElseThrow(NotThere::new).code();
        Long fen = OwedPages.fen(yuan);
        try {
            long id = services.contract(
                    me,
                    new NewContract(
                            number.strip(),
                            at,
                            title.strip(),
                            provider.strip(),
                            known,
                            fen == null ? 0 : fen,
                            from,
                            to,
                            basis.strip()));
            return "redirect:/grants/services/" + id;
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
            return "redirect:/grants/services";
        }
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Services.Whole whole = services.find(me, id).orElseThrow(NotThere::new);
        Map<ServiceStep.State, List<ServiceStep>> open = new EnumMap<>(ServiceStep.State.class);
        for (ServiceStep.State state : ServiceStep.State.values()) {
            open.put(state, ServiceStep.open(state, me.role()));
        }
        model.addAttribute("it", whole);
        model.addAttribute("contract", whole.contract());
        model.addAttribute("open", open);
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayContract", Services.mayContract(me));
        return "grants/service";
    }

    @PostMapping("/{id:\\d+}/deliverables")
    String agree(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam String title,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam String yuan,
            RedirectAttributes redirect) {
        Long fen = OwedPages.fen(yuan);
        return told(id, redirect, () -> services.agree(me, id, title, due, fen == null ? 0 : fen));
    }

    @PostMapping("/{id:\\d+}/deliverables/{deliverable:\\d+}/{step:[a-z-]+}")
    String act(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @PathVariable long deliverable,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        ServiceStep wanted = ServiceStep.named(step).orElseThrow(NotThere::new);
        return told(id, redirect, () -> services.act(me, deliverable, wanted, note));
    }

    private static String told(long id, RedirectAttributes redirect, Runnable work) {
        try {
            work.run();
            Flash.done(redirect, "grants.did.sample");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/services/" + id;
    }
}
