package org.wutong.bureau.targets.web;

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
import org.wutong.bureau.targets.supervision.Assignment;
import org.wutong.bureau.targets.supervision.AssignmentStep;
import org.wutong.bureau.targets.supervision.MeetingDesk;
import org.wutong.bureau.targets.supervision.NewAssignment;
import org.wutong.bureau.targets.supervision.Refused;

/** What a place was given to do: shown where it is done, reported there, confirmed where it was given. */
@Controller
@RequestMapping("/supervision/assignments")
class AssignmentPages {
    private final MeetingDesk desk;
    private final SupervisionWords words;
    private final BusinessDate businessDate;

    AssignmentPages(MeetingDesk desk, SupervisionWords words, BusinessDate businessDate) {
        this.desk = desk;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('VIEW')")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Assignment one = desk.assignment(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("one", one);
        model.addAttribute("offered", AssignmentStep.open(me, one));
        model.addAttribute("seesMeeting", one.givenAt().startsWith(me.viewScope()));
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        return "targets/supervision/assignment";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('STEER')")
    String give(@AuthenticationPrincipal Officer me, NewAssignment draft, RedirectAttributes redirect) {
        try {
            desk.give(me, draft);
            Flash.done(redirect, "supervision.assignment.given");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        if (draft.meeting() != null) {
            return "redirect:/supervision/meetings/" + draft.meeting();
        }
        return draft.workGroup() == null
                ? "redirect:/supervision/meetings"
                : "redirect:/supervision/meetings/groups/" + draft.workGroup();
    }

    /** Takes a step; what the table does not have for whoever asks answers 403 and is in the trail. */
    @PostMapping("/{id:\\d+}/{step:[a-z-]+}")
    String act(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes redirect) {
        AssignmentStep wanted =
                AssignmentStep.named(step).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            desk.act(me, wanted, id, said);
            Flash.done(redirect, "supervision.assignment.did." + wanted);
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/supervision/assignments/" + id;
    }
}
