package org.wutong.bureau.monitoring.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.monitoring.households.ZeroCase;
import org.wutong.bureau.monitoring.households.ZeroHouseholds;
import org.wutong.bureau.monitoring.households.ZeroRule;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Household;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;

/** One household with nobody in work: its people, every appearance and how it ended, and closing it for a reason. */
@Controller
@RequestMapping("/monitoring/zero-households")
@PreAuthorize("hasAuthority('VIEW')")
class ZeroCasePages {
    private static final int SHORTEST = 2;

    private final ZeroHouseholds zero;
    private final ZeroRule rule;
    private final Households households;
    private final Workers workers;
    private final Spells spells;
    private final AlertWords words;
    private final WatchNames names;
    private final BusinessDate businessDate;

    ZeroCasePages(
            ZeroHouseholds zero,
            ZeroRule rule,
            Households households,
            Workers workers,
            Spells spells,
            AlertWords words,
            WatchNames names,
            BusinessDate businessDate) {
        this.zero = zero;
        this.rule = rule;
        this.households = households;
        this.workers = workers;
        this.spells = spells;
        this.words = words;
        this.names = names;
        this.businessDate = businessDate;
    }

    @GetMapping("/{household:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long household, Model model) {
        Household home =
                households.find(household).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Worker> members = workers.ofHouseholds(List.of(household));
        history(me, household, home.region(), model);
        model.addAttribute("home", home);
        model.addAttribute("card", names.households(List.of(household)).get(household));
        model.addAttribute("members", members);
        model.addAttribute(
                "standings", spells.standings(members.stream().map(Worker::id).toList()));
        model.addAttribute("rule", rule);
        return "monitoring/zero-household";
    }

    @GetMapping("/panel/{household:\\d+}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long household, Model model) {
        Household home =
                households.find(household).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        history(me, household, home.region(), model);
        model.addAttribute("home", home);
        return "monitoring/zero-panel :: household";
    }

    @PostMapping("/{household:\\d+}/close")
    @PreAuthorize("hasAuthority('EDIT')")
    String close(
            @PathVariable long household,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        boolean say = rule.reason(reason)
                .filter(one -> one.paper() || one.id().equals("other"))
                .isPresent();
        if (say && note.strip().length() < SHORTEST) {
            Flash.refused(redirect, "monitoring.zero.note-needed");
        } else {
            switch (zero.close(household, reason, note.strip())) {
                case DONE -> Flash.done(redirect, "monitoring.zero.close.done");
                case REASON_UNKNOWN -> Flash.refused(redirect, "monitoring.zero.reason-needed");
                case NOT_OPEN -> Flash.refused(redirect, "monitoring.zero.close.refused");
            }
        }
        return "redirect:/monitoring/zero-households/" + household;
    }

    private void history(Officer me, long household, String region, Model model) {
        List<ZeroCase> history = zero.history(household);
        model.addAttribute("history", history);
        model.addAttribute(
                "open", history.stream().filter(ZeroCase::open).findFirst().orElse(null));
        model.addAttribute("mayDo", me.may(Right.EDIT) && Acting.now().edit().covers(region));
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
    }
}
