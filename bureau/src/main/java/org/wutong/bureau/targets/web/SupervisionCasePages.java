package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.supervision.CaseState;
import org.wutong.bureau.targets.supervision.Forbidden;
import org.wutong.bureau.targets.supervision.Level;
import org.wutong.bureau.targets.supervision.Moves;
import org.wutong.bureau.targets.supervision.Outcome;
import org.wutong.bureau.targets.supervision.Reason;
import org.wutong.bureau.targets.supervision.Refused;
import org.wutong.bureau.targets.supervision.Step;
import org.wutong.bureau.targets.supervision.StepTaken;
import org.wutong.bureau.targets.supervision.SupervisionBook;
import org.wutong.bureau.targets.supervision.SupervisionCase;
import org.wutong.bureau.targets.supervision.SupervisionDesk;
import org.wutong.bureau.targets.supervision.Watching;
import org.wutong.bureau.targets.supervision.Words;

/** One case: what is asked, figures then and now, every step so far and those that may be taken. */
@Controller
@RequestMapping("/supervision/cases")
class SupervisionCasePages {
    private static final List<CaseState> TRACK =
            List.of(CaseState.OPENED, CaseState.RECEIVED, CaseState.ANSWERED, CaseState.CHECKED, CaseState.CLOSED);

    private final SupervisionDesk desk;
    private final Watching watching;
    private final SupervisionBook book;
    private final SupervisionWords words;
    private final BusinessDate businessDate;

    SupervisionCasePages(
            SupervisionDesk desk,
            Watching watching,
            SupervisionBook book,
            SupervisionWords words,
            BusinessDate businessDate) {
        this.desk = desk;
        this.watching = watching;
        this.book = book;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('VIEW')")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        SupervisionCase one = desk.find(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<StepTaken> steps = desk.steps(me, id);
        Level level = book.level(one.level());
        model.addAttribute("one", one);
        model.addAttribute("steps", steps);
        model.addAttribute("then", one.then());
        model.addAttribute("now", watching.now(one.place(), one.about(), one.subject()));
        model.addAttribute("target", words.target(one.subject()).orElse(null));
        model.addAttribute("reasons", reasons(one));
        model.addAttribute("offered", Moves.open(one.state(), me, one.place()));
        model.addAttribute("awaited", Moves.awaited(one.state()).orElse(null));
        model.addAttribute("level", level);
        model.addAttribute("above", book.above(one.level()).orElse(null));
        model.addAttribute("talkOwed", level.talk() && one.state().open() && !talked(steps, level));
        model.addAttribute("track", TRACK);
        model.addAttribute("here", one.state() == CaseState.TALKED ? CaseState.RECEIVED : one.state());
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        return "targets/supervision/case";
    }

    private static boolean talked(List<StepTaken> steps, Level level) {
        return steps.stream()
                .anyMatch(step -> step.step() == Step.TALK && step.level().equals(level.id()));
    }

    private static List<Reason> reasons(SupervisionCase one) {
        return one.reasons().isEmpty()
                ? List.of()
                : Arrays.stream(one.reasons().split(",")).map(Reason::valueOf).toList();
    }

    /** Takes a step. What the table of states does not have for whoever asks answers 403 and is in the trail. */
    @PostMapping("/{id:\\d+}/{step:[a-z-]+}")
    String act(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(required = false) @Nullable Outcome outcome,
            RedirectAttributes redirect) {
        Step wanted = Step.named(step).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            desk.act(me, wanted, id, new Words(said.strip(), day, people.strip(), outcome));
            Flash.done(redirect, "supervision.did." + wanted);
        } catch (Forbidden forbidden) {
            throw forbidden;
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/supervision/cases/" + id;
    }
}
