package org.wutong.bureau.matching.answers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.answers.DeclineReason.Proposes;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerChange;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** What the reasons of a worker suggest about the wishes on record, to be confirmed or turned down by a person. */
@Component
@Transactional
public class Proposals {
    private final Answers answers;
    private final Workers workers;
    private final Vacancies vacancies;

    Proposals(Answers answers, Workers workers, Vacancies vacancies) {
        this.answers = answers;
        this.workers = workers;
        this.vacancies = vacancies;
    }

    /** One of a kind at most: of several wage floors the highest. */
    @Transactional(readOnly = true)
    public List<Proposal> of(Worker worker) {
        List<Answer> open = answers.standing(worker.id()).stream()
                .filter(answer -> answer.choice() == Choice.DECLINED && !answer.settled())
                .toList();
        Map<Long, Vacancy> declined =
                vacancies.byIds(open.stream().map(Answer::vacancy).toList());
        List<Proposal> proposals = new ArrayList<>();
        Set<Proposes> seen = EnumSet.noneOf(Proposes.class);
        open.stream()
                .flatMap(answer -> proposal(worker, answer, declined.get(answer.vacancy())).stream())
                .sorted((a, b) -> Long.compare(b.yuan(), a.yuan()))
                .filter(one -> seen.add(one.kind()))
                .forEach(proposals::add);
        return proposals;
    }

    private Optional<Proposal> proposal(Worker worker, Answer answer, @Nullable Vacancy declined) {
        Proposes kind = answers.rules()
                .reason(answer.reason())
                .map(DeclineReason::proposes)
                .orElse(Proposes.NOTHING);
        boolean open = switch (kind) {
            case NOTHING -> false;
            case WAGE_FLOOR -> true;
            case STAY_NEAR_HOME -> !Boolean.TRUE.equals(worker.yesNo(WorkerField.STAY_NEAR_HOME));
            case NOT_LOOKING ->
                Boolean.TRUE.equals(worker.yesNo(WorkerField.WILLING))
                        || Boolean.TRUE.equals(worker.yesNo(WorkerField.WILLING_OUT));
        };
        if (!open) {
            return Optional.empty();
        }
        if (kind != Proposes.WAGE_FLOOR) {
            return Optional.of(new Proposal(answer, kind, null, null));
        }
        Long most = declined == null
                ? null
                : declined.pay().monthlyHighFen() != null
                        ? declined.pay().monthlyHighFen()
                        : declined.pay().monthlyLowFen();
        Long now = worker.wishWageFen();
        if (most == null) {
            return Optional.empty();
        }
        long step = answers.rules().wageStepFen();
        long proposed = (most / step + 1) * step;
        return now != null && now >= proposed
                ? Optional.empty()
                : Optional.of(new Proposal(answer, kind, now, proposed));
    }

    /**
     * Changes the wish as the worker confirmed, or leaves it; either way the question is settled.
     *
     * @param yuan the wage floor confirmed, whole yuan; null takes what was proposed
     * @param version of the worker that was looked at
     * @return what became of the change; empty when it was turned down or nothing was open
     * @throws AnswerRefused when the worker is out of reach
     */
    public Optional<WorkerChange> settle(
            long worker, Proposes kind, boolean confirmed, @Nullable Long yuan, int version) {
        Worker who = workers.find(worker)
                .filter(one -> Acting.now().edit().covers(one.region()))
                .orElseThrow(() -> new AnswerRefused("matching.answer.no-worker"));
        Optional<Proposal> open =
                of(who).stream().filter(one -> one.kind() == kind).findFirst();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (yuan != null && (yuan < 1 || yuan > 1_000_000)) {
            throw new AnswerRefused("matching.proposal.yuan", yuan);
        }
        Optional<WorkerChange> change = confirmed
                ? Optional.of(workers.change(worker, version, draft(open.get(), yuan), "recommendation"))
                : Optional.empty();
        if (change.filter(WorkerChange.Conflict.class::isInstance).isEmpty()) {
            answers.standing(worker).stream()
                    .filter(answer -> answers.rules()
                            .reason(answer.reason())
                            .filter(reason -> reason.proposes() == kind)
                            .isPresent())
                    .forEach(answers::settle);
        }
        return change;
    }

    private static WorkerDraft draft(Proposal proposal, @Nullable Long yuan) {
        WorkerDraft draft = WorkerDraft.change();
        return switch (proposal.kind()) {
            case WAGE_FLOOR -> draft.set(WorkerField.WISH_WAGE, 100 * (yuan == null ? proposal.yuan() : yuan));
            case STAY_NEAR_HOME -> draft.set(WorkerField.STAY_NEAR_HOME, true);
            case NOT_LOOKING -> draft.set(WorkerField.WILLING, false).set(WorkerField.WILLING_OUT, false);
            case NOTHING -> throw new IllegalArgumentException("nothing is proposed");
        };
    }
}
