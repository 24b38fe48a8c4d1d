package org.wutong.bureau.grants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.Owed;
import org.wutong.bureau.grants.Refused;
import org.wutong.bureau.grants.Samples;
import org.wutong.bureau.grants.storage.SampleRows.Sampled;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;

/** Samples of paid cases: drawn by a seed, looked at, answered. */
@Controller
@RequestMapping("/grants/samples")
@PreAuthorize("hasAuthority('VIEW')")
class SamplePages {
    private final Samples samples;
    private final Owed owed;
    private final GrantRules rules;
    private final GrantWords words;
    private final BusinessDate businessDate;

    SamplePages(Samples samples, Owed owed, GrantRules rules, GrantWords words, BusinessDate businessDate) {
        this.samples = samples;
        this.owed = owed;
        this.rules = rules;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("samples", samples.newest(me));
        model.addAttribute("words", words);
        model.addAttribute("how", rules.sample());
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayDraw", Samples.mayDraw(me));
        model.addAttribute("ruleIds", owed.rules());
        return "grants/samples";
    }

    @PostMapping
    String draw(
            @AuthenticationPrincipal Officer me,
            @RequestParam String rule,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam long seed,
            RedirectAttributes redirect) {
        Optional<Long> drawn = samples.draw(me, rule, from, to, seed);
        if (drawn.isEmpty()) {
            Flash.refused(redirect, "grants.sample.nothing");
        }
        return drawn.map(id -> "redirect:/grants/samples/" + id).orElse("redirect:/grants/samples");
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        List<Sampled> cases = samples.cases(me, id);
        model.addAttribute("sample", samples.find(me, id).orElseThrow(NotThere::new));
        model.addAttribute("cases", cases);
        model.addAttribute(
                "people",
                words.people(cases.stream().map(Sampled::worker).distinct().toList()));
        model.addAttribute("words", words);
        model.addAttribute("mayDraw", Samples.mayDraw(me));
        return "grants/sample";
    }

    @PostMapping("/{id:\\d+}/{grant:\\d+}")
    String found(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @PathVariable long grant,
            @RequestParam(defaultValue = "true") boolean sound,
            @RequestParam(defaultValue = "") String finding,
            RedirectAttributes redirect) {
        return told(id, redirect, () -> samples.found(me, id, grant, sound, finding));
    }

    @PostMapping("/{id:\\d+}/{grant:\\d+}/reply")
    String reply(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @PathVariable long grant,
            @RequestParam(defaultValue = "") String reply,
            RedirectAttributes redirect) {
        return told(id, redirect, () -> samples.reply(me, id, grant, reply));
    }

    private static String told(long id, RedirectAttributes redirect, Runnable work) {
        try {
            work.run();
            Flash.done(redirect, "grants.did.sample");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/samples/" + id;
    }
}
