package org.wutong.bureau.matching.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.matching.Recommendations;
import org.wutong.bureau.matching.Recommendations.Candidate;
import org.wutong.bureau.matching.candidates.Entry;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.vacancies.Vacancies;

/** The best of the willing workers in sight for one vacancy, each told as far as they agreed. */
@Controller
@RequestMapping("/matching")
@PreAuthorize("hasAuthority('VIEW')")
class VacancyMatchPages {
    private static final int PAGE = 50;
    private static final int PANEL = 5;

    private final Recommendations recommendations;
    private final Vacancies vacancies;
    private final Shortlists shortlists;
    private final Cards cards;
    private final MatchWords words;

    VacancyMatchPages(
            Recommendations recommendations,
            Vacancies vacancies,
            Shortlists shortlists,
            Cards cards,
            MatchWords words) {
        this.recommendations = recommendations;
        this.vacancies = vacancies;
        this.shortlists = shortlists;
        this.cards = cards;
        this.words = words;
    }

    @GetMapping("/vacancies/{id:\\d+}")
    String all(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        into(me, id, PAGE, locale, model);
        return "matching/vacancy";
    }

    @GetMapping("/panel/vacancy/{id}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        into(me, id, PANEL, locale, model);
        return "matching/panels :: vacancy";
    }

    private void into(Officer me, long id, int most, Locale locale, Model model) {
        List<Candidate> candidates = recommendations
                .forVacancy(id, most)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Entry> listed = shortlists.of(id, null);
        model.addAttribute("vacancy", vacancies.find(id).orElseThrow());
        model.addAttribute("candidates", candidates);
        model.addAttribute(
                "cards", cards.of(candidates.stream().map(Candidate::worker).toList(), id, locale));
        model.addAttribute("listed", listed.stream().map(Entry::worker).toList());
        model.addAttribute("mayList", me.may(Right.EDIT));
        model.addAttribute("words", words);
    }
}
