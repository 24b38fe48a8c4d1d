package org.wutong.bureau.matching.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.matching.CallSheets;
import org.wutong.bureau.matching.CallSheets.Which;
import org.wutong.bureau.matching.answers.AnswerRefused;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Answers.Given;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;

/** Whom to call, with what to say; what they answer is filled in by number, the one that stands on the printed sheet. */
@Controller
@RequestMapping("/matching/calls")
@PreAuthorize("hasAuthority('VIEW')")
class CallPages {
    private static final int PAGE = 10;

    private final CallSheets sheets;
    private final Answers answers;
    private final JobSentences sentences;
    private final MatchWords words;
    private final MatchHome homes;
    private final ReportingTree tree;

    CallPages(
            CallSheets sheets,
            Answers answers,
            JobSentences sentences,
            MatchWords words,
            MatchHome homes,
            ReportingTree tree) {
        this.sheets = sheets;
        this.answers = answers;
        this.sentences = sentences;
        this.words = words;
        this.homes = homes;
        this.tree = tree;
    }

    @ModelAttribute("words")
    MatchWords words() {
        return words;
    }

    @ModelAttribute("sentences")
    JobSentences sentences() {
        return sentences;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        String wanted = homes.wanted(me, place);
        KeysetPage<Long> page = sheets.page(wanted, which, at, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("calls", sheets.calls(page.rows()));
        model.addAttribute("which", which);
        model.addAttribute("all", sheets.count(wanted, Which.ALL));
        model.addAttribute("fresh", sheets.count(wanted, Which.NEW));
        model.addAttribute("place", wanted);
        model.addAttribute("home", homes.of(me));
        model.addAttribute("placesBelow", homes.below(me));
        model.addAttribute(
                "link", PageLink.to("/matching/calls").with("place", place).with("which", which));
        model.addAttribute("at", at);
        model.addAttribute("rules", answers.rules());
        model.addAttribute("edit", me.actor().edit());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "matching/calls";
    }

    /**
     * Records what one person answers to the jobs of the sheet.
     *
     * @param answer for each vacancy its number on the sheet: 1 accepts, the others are reasons to decline; empty is no answer
     */
    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String fillIn(
            @RequestParam long worker,
            @RequestParam List<Long> vacancy,
            @RequestParam List<String> answer,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam(required = false) @Nullable String at,
            RedirectAttributes redirect) {
        if (vacancy.size() != answer.size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "as many answers as vacancies are expected");
        }
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < vacancy.size(); i++) {
            if (!answer.get(i).isBlank()) {
                given.add(answers.byNumber(vacancy.get(i), answer.get(i), note));
            }
        }
        try {
            if (given.isEmpty()) {
                Flash.refused(redirect, "matching.calls.nothing");
            } else {
                Flash.done(redirect, "matching.calls.recorded", answers.recordAll(worker, given));
            }
        } catch (AnswerRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return "redirect:"
                + PageLink.to("/matching/calls")
                        .with("place", place)
                        .with("which", which)
                        .with("at", at);
    }

    /** Where a person lives, for a template. */
    @ModelAttribute("tree")
    ReportingTree tree() {
        return tree;
    }
}
