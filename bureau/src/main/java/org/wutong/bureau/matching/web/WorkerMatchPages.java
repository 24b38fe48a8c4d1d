package org.wutong.bureau.matching.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.matching.ListNews;
import org.wutong.bureau.matching.Matches;
import org.wutong.bureau.matching.Recommendations;
import org.wutong.bureau.matching.answers.Answer;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Proposals;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.matching.HardCondition;

/** The jobs that suit one worker, why, and why not others; worked out on the records as they stand. */
@Controller
@RequestMapping("/matching")
@PreAuthorize("hasAuthority('VIEW')")
class WorkerMatchPages {
    private static final int SHOWN = 30;
    private static final int ALL = 10_000;

    private final Recommendations recommendations;
    private final Workers workers;
    private final Vacancies vacancies;
    private final Answers answers;
    private final Proposals proposals;
    private final ListNews news;
    private final Shortlists shortlists;
    private final MatchWords words;

    WorkerMatchPages(
            Recommendations recommendations,
            Workers workers,
            Vacancies vacancies,
            Answers answers,
            Proposals proposals,
            ListNews news,
            Shortlists shortlists,
            MatchWords words) {
        this.shortlists = shortlists;
        this.recommendations = recommendations;
        this.workers = workers;
        this.vacancies = vacancies;
        this.answers = answers;
        this.proposals = proposals;
        this.news = news;
        this.words = words;
    }

    @GetMapping("/workers/{id:\\d+}")
    String all(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable HardCondition barred,
            Model model) {
        into(me, id, all ? ALL : SHOWN, model);
        List<Answer> history = answers.history(id);
        model.addAttribute("history", history);
        model.addAttribute(
                "answered",
                vacancies.byIds(history.stream().map(Answer::vacancy).distinct().toList()));
        model.addAttribute("proposals", proposals.of(workers.find(id).orElseThrow(WorkerMatchPages::notFound)));
        model.addAttribute("fresh", news.freshOf(id));
        news.looked(id);
        model.addAttribute("barred", barred);
        if (barred != null) {
            model.addAttribute("barredJobs", recommendations.barred(id, barred, SHOWN));
        }
        return "matching/worker";
    }

    @GetMapping("/panel/person/{id}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        into(me, id, Matches.ENOUGH, model);
        return "matching/panels :: person";
    }

    private void into(Officer me, long id, int most, Model model) {
        Worker worker = workers.find(id).orElseThrow(WorkerMatchPages::notFound);
        Optional<Recommendations.ForWorker> found = recommendations.forWorker(id, most);
        model.addAttribute("mayAnswer", me.actor().edit().covers(worker.region()));
        model.addAttribute("rules", answers.rules());
        model.addAttribute("followUps", shortlists.statuses(id));
        model.addAttribute("worker", worker);
        model.addAttribute("found", found.orElseThrow(WorkerMatchPages::notFound));
        model.addAttribute(
                "who", worker.gender() == null ? "TA" : worker.gender().name());
        model.addAttribute("words", words);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
