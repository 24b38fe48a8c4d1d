package org.wutong.bureau.matching.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.matching.Recommendations;
import org.wutong.bureau.matching.Recommendations.Candidate;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;

/** The best of the willing workers in sight for one vacancy: name, age and village, no numbers. */
@Controller
@RequestMapping("/matching")
@PreAuthorize("hasAuthority('VIEW')")
class VacancyMatchPages {
    private static final int PAGE = 50;
    private static final int PANEL = 5;

    private final Recommendations recommendations;
    private final Vacancies vacancies;
    private final Workers workers;
    private final MatchWords words;

    VacancyMatchPages(Recommendations recommendations, Vacancies vacancies, Workers workers, MatchWords words) {
        this.recommendations = recommendations;
        this.vacancies = vacancies;
        this.workers = workers;
        this.words = words;
    }

    @GetMapping("/vacancies/{id:\\d+}")
    String all(@PathVariable long id, Model model) {
        into(id, PAGE, model);
        return "matching/vacancy";
    }

    @GetMapping("/panel/vacancy/{id}")
    String panel(@PathVariable long id, Model model) {
        into(id, PANEL, model);
        return "matching/panels :: vacancy";
    }

    private void into(long id, int most, Model model) {
        List<Candidate> candidates = recommendations
                .forVacancy(id, most)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<Long, Worker> byId =
                workers.all(candidates.stream().map(Candidate::worker).toList());
        model.addAttribute("vacancy", vacancies.find(id).orElseThrow());
        model.addAttribute("candidates", candidates);
        model.addAttribute("workers", byId);
        model.addAttribute("words", words);
    }
}
