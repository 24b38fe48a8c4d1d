package org.wutong.bureau.matching.answers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.AnswerRows;
import org.wutong.bureau.matching.storage.KeptSeats;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** Answers of workers to recommended jobs, within the scopes of whoever acts. One stands for a worker and a vacancy; none is lost. */
@Component
@Transactional
public class Answers {
    private static final int LONGEST_NOTE = 500;

    private final AnswerRows rows;
    private final KeptSeats seats;
    private final AnswerRules rules;
    private final Workers workers;
    private final Vacancies vacancies;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Answers(
            AnswerRows rows,
            KeptSeats seats,
            AnswerRules rules,
            Workers workers,
            Vacancies vacancies,
            BusinessDate businessDate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.seats = seats;
        this.rules = rules;
        this.workers = workers;
        this.vacancies = vacancies;
        this.businessDate = businessDate;
        this.audit = audit;
        this.events = events;
    }

    public AnswerRules rules() {
        return rules;
    }

    /**
     * Records what a worker says. The same said again changes nothing; another answer takes the place of the one that stands.
     *
     * @param reason code of a reason, with DECLINED
     * @return false when it stood already
     * @throws AnswerRefused when the reason or its words are missing, or worker or vacancy are out of reach
     */
    public boolean record(long worker, long vacancy, Choice choice, @Nullable String reason, @Nullable String note) {
        Worker who = reachable(worker);
        Vacancy what = vacancies.find(vacancy).orElseThrow(() -> new AnswerRefused("matching.answer.no-vacancy"));
        String words = note == null ? "" : note.strip();
        String code = choice == Choice.DECLINED ? checked(reason, words) : null;
        if (words.length() > LONGEST_NOTE) {
            throw new AnswerRefused("matching.answer.note-long", words.length(), LONGEST_NOTE);
        }
        rows.hold(worker);
        Optional<Answer> standing = rows.standing(worker, vacancy);
        if (standing.filter(answer -> same(answer, choice, code, words, what)).isPresent()) {
            return false;
        }
        standing.ifPresent(answer -> end(answer));
        long id = rows.add(
                who.id(),
                who.region(),
                what,
                choice,
                code,
                words,
                Aspect.all(what),
                businessDate.today(),
                Acting.now());
        if (choice == Choice.ACCEPTED) {
            seats.keep(id, vacancy, businessDate.today().plusDays(rules.seatDays()));
        }
        told(choice == Choice.ACCEPTED ? "accept" : "decline", who, what.number() + (code == null ? "" : " " + code));
        events.publishEvent(new AnswerChanged(worker, who.region(), vacancy, choice));
        return true;
    }

    /**
     * What one person says to one job.
     *
     * @param reason code of a reason, with DECLINED
     */
    public record Given(
            long vacancy, Choice choice, @Nullable String reason, String note) {}

    /** What a number of a call sheet means: 1 accepts, the others are reasons to decline. A number of no reason is refused when recorded. */
    public Given byNumber(long vacancy, String number, String note) {
        return number.strip().equals("1")
                ? new Given(vacancy, Choice.ACCEPTED, null, note)
                : new Given(
                        vacancy,
                        Choice.DECLINED,
                        rules.reasons().stream()
                                .filter(reason ->
                                        Integer.toString(reason.number()).equals(number.strip()))
                                .map(DeclineReason::code)
                                .findFirst()
                                .orElse(null),
                        note);
    }

    /**
     * Records all that a worker says, or nothing.
     *
     * @return how many did not stand already
     * @throws AnswerRefused when one of them cannot be recorded
     */
    public int recordAll(long worker, List<Given> given) {
        int recorded = 0;
        for (Given one : given) {
            if (record(worker, one.vacancy(), one.choice(), one.reason(), one.note())) {
                recorded++;
            }
        }
        return recorded;
    }

    /** Takes a standing answer back. @return false when there was none */
    public boolean undo(long worker, long vacancy) {
        Worker who = reachable(worker);
        rows.hold(worker);
        Optional<Answer> standing = rows.standing(worker, vacancy);
        standing.ifPresent(answer -> {
            end(answer);
            told(
                    "answer-undo",
                    who,
                    vacancies.find(vacancy).map(Vacancy::number).orElse(""));
            events.publishEvent(new AnswerChanged(worker, who.region(), vacancy, null));
        });
        return standing.isPresent();
    }

    /** Marks that what an answer proposes was confirmed or turned down. */
    void settle(Answer answer) {
        rows.settle(answer.id());
    }

    /** Everything ever said, newest first. */
    @Transactional(readOnly = true)
    public List<Answer> history(long worker) {
        return rows.of(worker);
    }

    /** What stands, newest first. */
    @Transactional(readOnly = true)
    public List<Answer> standing(long worker) {
        return rows.standing(List.of(worker)).getOrDefault(worker, List.of());
    }

    @Transactional(readOnly = true)
    public Map<Long, List<Answer>> standing(Collection<Long> ofWorkers) {
        return rows.standing(ofWorkers);
    }

    /** What stands of everyone in sight. */
    @Transactional(readOnly = true)
    public Map<Long, List<Answer>> everyones() {
        return rows.everyones();
    }

    /** Seats of a vacancy that acceptances keep today. */
    @Transactional(readOnly = true)
    public int keptSeats(long vacancy) {
        return seats.on(businessDate.today()).getOrDefault(vacancy, 0);
    }

    /** What standing answers mean for the list of today. */
    public AnswerEffects effects(List<Answer> standing, Collection<Vacancy> open) {
        return AnswerEffects.of(standing, open, businessDate.today(), rules);
    }

    private void end(Answer answer) {
        rows.end(answer.id(), Acting.now().name());
        seats.free(answer.id());
    }

    private String checked(@Nullable String reason, String words) {
        DeclineReason known =
                rules.reason(reason).orElseThrow(() -> new AnswerRefused("matching.answer.reason-needed"));
        if (known.asksNote() && words.isEmpty()) {
            throw new AnswerRefused("matching.answer.note-needed");
        }
        return known.code();
    }

    private Worker reachable(long worker) {
        return workers.find(worker)
                .filter(one -> Acting.now().edit().covers(one.region()))
                .orElseThrow(() -> new AnswerRefused("matching.answer.no-worker"));
    }

    private static boolean same(Answer standing, Choice choice, @Nullable String code, String words, Vacancy now) {
        return standing.choice() == choice
                && java.util.Objects.equals(standing.reason(), code)
                && standing.note().equals(words)
                && standing.offered().equals(Aspect.all(now));
    }

    private void told(String action, Worker who, String detail) {
        audit.record(action, "worker", Long.toString(who.id()), who.region(), null, detail);
    }
}
