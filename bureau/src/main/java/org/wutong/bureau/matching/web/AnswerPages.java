package org.wutong.bureau.matching.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.matching.answers.AnswerRefused;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.answers.DeclineReason.Proposes;
import org.wutong.bureau.matching.answers.Proposals;
import org.wutong.bureau.people.WorkerChange;
import org.wutong.bureau.register.Flash;

/** Recording what a worker says to a recommended job, taking it back, and settling what it proposes. */
@Controller
@RequestMapping("/matching/workers/{id:\\d+}")
@PreAuthorize("hasAuthority('EDIT')")
class AnswerPages {
    private final Answers answers;
    private final Proposals proposals;

    AnswerPages(Answers answers, Proposals proposals) {
        this.answers = answers;
        this.proposals = proposals;
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable long id,
            @RequestParam long vacancy,
            @RequestParam Choice choice,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        try {
            boolean recorded = answers.record(id, vacancy, choice, reason, note);
            Flash.done(redirect, recorded ? "matching.answer.recorded." + choice : "matching.answer.stands");
        } catch (AnswerRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return back(id);
    }

    @PostMapping("/answers/undo")
    String undo(@PathVariable long id, @RequestParam long vacancy, RedirectAttributes redirect) {
        try {
            boolean undone = answers.undo(id, vacancy);
            Flash.done(redirect, undone ? "matching.answer.undone" : "matching.answer.none-stands");
        } catch (AnswerRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return back(id);
    }

    @PostMapping("/proposals")
    String settle(
            @PathVariable long id,
            @RequestParam Proposes kind,
            @RequestParam boolean confirmed,
            @RequestParam(required = false) @Nullable Long yuan,
            @RequestParam int version,
            RedirectAttributes redirect) {
        try {
            WorkerChange change =
                    proposals.settle(id, kind, confirmed, yuan, version).orElse(null);
            if (change instanceof WorkerChange.Conflict) {
                Flash.refused(redirect, "matching.proposal.conflict");
            } else {
                Flash.done(redirect, change == null ? "matching.proposal.left" : "matching.proposal.done." + kind);
            }
        } catch (AnswerRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/matching/workers/" + id;
    }
}
