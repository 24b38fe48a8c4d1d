package org.wutong.bureau.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.matching.Advices;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.matching.HardCondition;
import org.wutong.matching.Relaxation;

/** What one side could give way in, how many that adds, and which. */
@Controller
@RequestMapping("/matching")
@PreAuthorize("hasAuthority('VIEW')")
class AdvicePages {
    private static final int SHOWN = 100;

    private final Advices advices;
    private final Workers workers;
    private final Vacancies vacancies;
    private final AdviceWords words;
    private final MatchWords matchWords;

    AdvicePages(Advices advices, Workers workers, Vacancies vacancies, AdviceWords words, MatchWords matchWords) {
        this.advices = advices;
        this.workers = workers;
        this.vacancies = vacancies;
        this.words = words;
        this.matchWords = matchWords;
    }

    @GetMapping("/workers/{id:\\d+}/advice")
    String worker(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable HardCondition give,
            @RequestParam(required = false) @Nullable String value,
            Model model) {
        workerInto(id, model);
        model.addAttribute("worker", workers.find(id).orElseThrow(AdvicePages::notFound));
        if (give != null && value != null) {
            model.addAttribute("given", value);
            model.addAttribute("added", advices.added(id, relaxation(give, value), SHOWN));
        }
        return "matching/advice-worker";
    }

    @GetMapping("/panel/advice/worker/{id}")
    String workerPanel(@PathVariable long id, Model model) {
        workerInto(id, model);
        return "matching/advice :: worker";
    }

    @GetMapping("/vacancies/{id:\\d+}/advice")
    String vacancy(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable HardCondition give,
            @RequestParam(required = false) @Nullable String value,
            Model model) {
        vacancyInto(id, model);
        model.addAttribute("vacancy", vacancies.find(id).orElseThrow(AdvicePages::notFound));
        if (give == HardCondition.REGION || give != null && value != null) {
            List<Long> added = advices.addedPeople(
                    id, give == HardCondition.REGION || value == null ? null : relaxation(give, value), SHOWN);
            model.addAttribute("given", value == null ? "" : value);
            model.addAttribute("added", added);
            model.addAttribute("workers", workers.all(added));
        }
        return "matching/advice-vacancy";
    }

    @GetMapping("/panel/advice/vacancy/{id}")
    String vacancyPanel(@PathVariable long id, Model model) {
        vacancyInto(id, model);
        return "matching/advice :: vacancy";
    }

    private void workerInto(long id, Model model) {
        model.addAttribute("found", advices.forWorker(id).orElseThrow(AdvicePages::notFound));
        model.addAttribute("id", id);
        model.addAttribute("advice", words);
        model.addAttribute("words", matchWords);
    }

    private void vacancyInto(long id, Model model) {
        model.addAttribute("found", advices.forVacancy(id).orElseThrow(AdvicePages::notFound));
        model.addAttribute("id", id);
        model.addAttribute("advice", words);
        model.addAttribute("words", matchWords);
    }

    private static Relaxation relaxation(HardCondition condition, String value) {
        try {
            return Relaxation.parse(condition, value);
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
