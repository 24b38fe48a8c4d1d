package org.wutong.bureau.matching.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.candidates.CandidateRefused;
import org.wutong.bureau.matching.candidates.Consent;
import org.wutong.bureau.matching.candidates.Consents;
import org.wutong.bureau.matching.candidates.Entry;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.vacancies.Vacancies;

/** The shortlist of a vacancy: who is put forward, whether they agreed to be named, and how far each has come. */
@Controller
@RequestMapping("/matching/vacancies/{id:\\d+}/shortlist")
@PreAuthorize("hasAuthority('VIEW')")
class ShortlistPages {
    private final Shortlists shortlists;
    private final Consents consents;
    private final Answers answers;
    private final Vacancies vacancies;
    private final Cards cards;
    private final MatchWords words;
    private final BusinessDate businessDate;

    ShortlistPages(
            Shortlists shortlists,
            Consents consents,
            Answers answers,
            Vacancies vacancies,
            Cards cards,
            MatchWords words,
            BusinessDate businessDate) {
        this.shortlists = shortlists;
        this.consents = consents;
        this.answers = answers;
        this.vacancies = vacancies;
        this.cards = cards;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Status status,
            Locale locale,
            Model model) {
        model.addAttribute(
                "vacancy", vacancies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        List<Entry> all = shortlists.of(id, null);
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        all.forEach(entry -> counts.merge(entry.status(), 1L, Long::sum));
        List<Entry> shown = shortlists.of(id, status);
        model.addAttribute("all", all.size());
        model.addAttribute("counts", counts);
        model.addAttribute("status", status);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("entries", shown);
        model.addAttribute("cards", cards.of(shown.stream().map(Entry::worker).toList(), id, locale));
        model.addAttribute(
                "steps", shortlists.steps(shown.stream().map(Entry::id).toList()));
        model.addAttribute("edit", me.actor().edit());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("kept", answers.keptSeats(id));
        model.addAttribute("today", businessDate.today());
        model.addAttribute("words", words);
        return "matching/shortlist";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String add(
            @PathVariable long id,
            @RequestParam(name = "worker", required = false) @Nullable List<Long> workers,
            RedirectAttributes redirect) {
        if (workers == null) {
            Flash.refused(redirect, "matching.shortlist.nobody");
            return "redirect:/matching/vacancies/" + id;
        }
        return done(id, redirect, () -> Flash.done(redirect, "matching.shortlist.added", shortlists.add(id, workers)));
    }

    @PostMapping("/{entry:\\d+}")
    @PreAuthorize("hasAuthority('EDIT')")
    String step(
            @PathVariable long id,
            @PathVariable long entry,
            @RequestParam int version,
            @RequestParam Status status,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            shortlists.step(entry, version, status, note);
            Flash.done(redirect, "matching.shortlist.stepped");
        });
    }

    @PostMapping("/consent")
    @PreAuthorize("hasAuthority('EDIT')")
    String consent(
            @PathVariable long id,
            @RequestParam long worker,
            @RequestParam Consent.How how,
            @RequestParam(defaultValue = "false") boolean any,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            boolean added = consents.give(worker, any ? null : Long.valueOf(id), how, day, "");
            Flash.done(redirect, added ? "matching.consent.given" : "matching.consent.stands");
        });
    }

    @PostMapping("/consent/withdraw")
    @PreAuthorize("hasAuthority('EDIT')")
    String withdraw(@PathVariable long id, @RequestParam long worker, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            boolean withdrawn = consents.withdraw(worker, id);
            Flash.done(redirect, withdrawn ? "matching.consent.withdrawn" : "matching.consent.none");
        });
    }

    private static String done(long id, RedirectAttributes redirect, Runnable deed) {
        try {
            deed.run();
        } catch (CandidateRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        } catch (ChangedMeanwhile meanwhile) {
            Flash.refused(redirect, "matching.shortlist.meanwhile");
        }
        return "redirect:/matching/vacancies/" + id + "/shortlist";
    }
}
