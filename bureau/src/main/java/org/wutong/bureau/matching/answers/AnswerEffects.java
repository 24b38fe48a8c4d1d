package org.wutong.bureau.matching.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.vacancies.Vacancy;

/**
 * What standing answers of one worker mean for the list of a day.
 *
 * @param accepted answers that accept, newest first
 * @param leftOut vacancies that are not recommended, by id
 */
public record AnswerEffects(List<Answer> accepted, Map<Long, LeftOut> leftOut) {
    static final AnswerEffects NONE = new AnswerEffects(List.of(), Map.of());

    /**
     * A vacancy that is not recommended.
     *
     * @param by the answer that keeps it away; it may be to another vacancy of the employer
     * @param returns the day it comes back by itself; null when only taking the answer back does that
     */
    public record LeftOut(
            Vacancy vacancy, Answer by, @Nullable LocalDate returns) {
        public boolean byEmployer() {
            return returns == null;
        }
    }

    /** Ids of all that is answered, so that a list is made of the others. */
    public Set<Long> answered() {
        Set<Long> answered = new HashSet<>(leftOut.keySet());
        accepted.forEach(answer -> answered.add(answer.vacancy()));
        return answered;
    }

    static AnswerEffects of(List<Answer> standing, Collection<Vacancy> open, LocalDate today, AnswerRules rules) {
        if (standing.isEmpty()) {
            return NONE;
        }
        Map<Long, Answer> byVacancy = new HashMap<>();
        List<Answer> employers = new ArrayList<>();
        List<Answer> accepted = new ArrayList<>();
        for (Answer answer : standing) {
            if (answer.choice() == Choice.ACCEPTED) {
                accepted.add(answer);
            } else {
                byVacancy.put(answer.vacancy(), answer);
                rules.reason(answer.reason())
                        .filter(DeclineReason::hidesEmployer)
                        .ifPresent(reason -> employers.add(answer));
            }
        }
        Set<Long> taken = new HashSet<>();
        accepted.forEach(answer -> taken.add(answer.vacancy()));
        Map<Long, LeftOut> leftOut = new HashMap<>();
        for (Vacancy vacancy : open) {
            if (!taken.contains(vacancy.id())) {
                leftOut(vacancy, byVacancy.get(vacancy.id()), employers, today, rules)
                        .ifPresent(one -> leftOut.put(vacancy.id(), one));
            }
        }
        return new AnswerEffects(List.copyOf(accepted), Map.copyOf(leftOut));
    }

    private static Optional<LeftOut> leftOut(
            Vacancy vacancy, @Nullable Answer own, List<Answer> employers, LocalDate today, AnswerRules rules) {
        for (Answer answer : employers) {
            if (answer.sameEmployer(vacancy)) {
                return Optional.of(new LeftOut(vacancy, answer, null));
            }
        }
        if (own == null) {
            return Optional.empty();
        }
        LocalDate returns = own.day().plusDays(rules.declinedDays());
        boolean another = rules.reason(own.reason())
                .map(reason -> Aspect.changed(own.offered(), vacancy).stream().anyMatch(reason.returnsWhen()::contains))
                .orElse(false);
        return another || !today.isBefore(returns) ? Optional.empty() : Optional.of(new LeftOut(vacancy, own, returns));
    }
}
