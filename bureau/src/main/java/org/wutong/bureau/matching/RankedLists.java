package org.wutong.bureau.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.EngineVacancies.OpenPool;
import org.wutong.bureau.matching.answers.AnswerEffects;
import org.wutong.bureau.matching.answers.AnswerEffects.LeftOut;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.Outlook;
import org.wutong.matching.Worker;

/** The list of one worker: what the engine ranks, without what the worker has answered already. */
@Component
class RankedLists {
    private final Matcher matcher;
    private final BusinessDate businessDate;

    RankedLists(Matcher matcher, BusinessDate businessDate) {
        this.matcher = matcher;
        this.businessDate = businessDate;
    }

    /**
     * @param best suitable and not answered yet, best first
     * @param suitable all that suits, the accepted ones with it, without those left out
     * @param outlook as the engine sees the whole pool
     * @param leftOut what would suit but was declined
     */
    record Ranked(List<Match> best, int suitable, Outlook outlook, List<LeftOut> leftOut) {}

    Ranked of(Worker worker, AnswerEffects effects, OpenPool open, int most) {
        Outlook outlook = open.pool().outlook(worker);
        Set<String> answered = effects.answered().stream()
                .map(open::number)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        if (answered.isEmpty()) {
            return new Ranked(open.pool().topK(worker, most), outlook.suitable(), outlook, List.of());
        }
        List<Match> best = open.pool().topK(worker, most + answered.size()).stream()
                .filter(match -> !answered.contains(match.vacancyId()))
                .limit(most)
                .toList();
        List<LeftOut> leftOut = effects.leftOut().values().stream()
                .filter(one -> suits(worker, one.vacancy().number(), open))
                .sorted(Comparator.comparing((LeftOut one) -> one.by().id())
                        .reversed()
                        .thenComparing(one -> one.vacancy().number()))
                .toList();
        long suitable = outlook.suitable()
                - answered.stream()
                        .filter(number -> suits(worker, number, open))
                        .count();
        long accepted = effects.accepted().stream()
                .filter(answer -> open.number(answer.vacancy()) != null)
                .count();
        return new Ranked(best, (int) (suitable + accepted), outlook, leftOut);
    }

    private boolean suits(Worker worker, String number, OpenPool open) {
        return matcher.explain(worker, open.engine(number), businessDate.today())
                .isSuitable();
    }
}
