package org.wutong.bureau.matching.candidates;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.matching.answers.AnswerChanged;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.storage.KeptSeats;
import org.wutong.bureau.matching.storage.ShortlistRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/**
 * Shortlists of vacancies, within the scopes of whoever acts. Whoever accepts a job is put on it; whoever is hired takes a seat, which
 * changes the vacancy though the right to edit it may be lacking: it follows from the hire.
 */
@Component
@Transactional
public class Shortlists {
    private static final int LONGEST_NOTE = 500;

    private final ShortlistRows rows;
    private final Workers workers;
    private final Vacancies vacancies;
    private final KeptSeats seats;
    private final Audit audit;

    Shortlists(ShortlistRows rows, Workers workers, Vacancies vacancies, KeptSeats seats, Audit audit) {
        this.rows = rows;
        this.workers = workers;
        this.vacancies = vacancies;
        this.seats = seats;
        this.audit = audit;
    }

    /** Puts workers on the shortlist of a vacancy; who stands there stays as they are. @return how many are new */
    public int add(long vacancy, Collection<Long> candidates) {
        Vacancy what = known(vacancy);
        int added = 0;
        for (Worker who : workers.all(candidates).values()) {
            if (Acting.now().edit().covers(who.region())
                    && rows.add(
                            vacancy, who.id(), who.region(), "", Acting.now().name())) {
                added++;
                told(who.id(), who.region(), what.number() + " " + Status.RECOMMENDED);
            }
        }
        return added;
    }

    /**
     * A step of a candidate.
     *
     * @throws ChangedMeanwhile when somebody else made a step since
     * @throws CandidateRefused when the candidate is out of reach, or there is no seat to be hired for
     */
    public void step(long entry, int version, Status status, @Nullable String note) {
        String words = note == null ? "" : note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new CandidateRefused("matching.answer.note-long", words.length(), LONGEST_NOTE);
        }
        Entry before = rows.find(entry)
                .filter(one -> Acting.now().edit().covers(one.region()))
                .orElseThrow(() -> new CandidateRefused("matching.shortlist.gone"));
        if (before.status() == status && before.note().equals(words)) {
            return;
        }
        if (!rows.step(before, version, status, words, Acting.now().name())) {
            throw new ChangedMeanwhile("shortlist entry " + entry);
        }
        if (status == Status.HIRED && before.status() != Status.HIRED) {
            seat(before.vacancy(), -1);
            seats.freeOf(before.worker(), before.vacancy());
        } else if (before.status() == Status.HIRED && status != Status.HIRED) {
            seat(before.vacancy(), 1);
        }
        told(before.worker(), before.region(), known(before.vacancy()).number() + " " + status);
    }

    /** Follows what the worker says: accepted puts them on, anything else that comes after takes them off. */
    @EventListener
    void on(AnswerChanged changed) {
        if (changed.choice() == Choice.ACCEPTED) {
            if (!rows.add(
                    changed.vacancy(),
                    changed.worker(),
                    changed.region(),
                    "",
                    Acting.now().name())) {
                rows.of(changed.worker(), changed.vacancy())
                        .filter(entry -> entry.status() == Status.WITHDRAWN)
                        .ifPresent(entry -> step(entry.id(), entry.version(), Status.RECOMMENDED, entry.note()));
            }
        } else {
            rows.of(changed.worker(), changed.vacancy())
                    .filter(entry -> entry.status().isOn() && entry.status() != Status.HIRED)
                    .ifPresent(entry -> step(entry.id(), entry.version(), Status.WITHDRAWN, entry.note()));
        }
    }

    /** @param status only those; null for all. Furthest first */
    @Transactional(readOnly = true)
    public List<Entry> of(long vacancy, @Nullable Status status) {
        return rows.all(vacancy).stream()
                .filter(entry -> status == null || entry.status() == status)
                .toList();
    }

    /** Steps by entry, newest first. */
    @Transactional(readOnly = true)
    public Map<Long, List<Entry.Step>> steps(Collection<Long> entries) {
        return rows.steps(entries);
    }

    /** How far a worker has come, by vacancy. */
    @Transactional(readOnly = true)
    public Map<Long, Status> statuses(long worker) {
        return rows.statuses(worker);
    }

    private void seat(long vacancy, int step) {
        Vacancy what = known(vacancy);
        Integer left = what.headcount();
        if (left == null) {
            return;
        }
        if (left + step < 0) {
            throw new CandidateRefused("matching.shortlist.no-seat", what.title());
        }
        vacancies.seats(vacancy, what.version(), left + step);
    }

    private Vacancy known(long vacancy) {
        return Optional.of(vacancy)
                .flatMap(vacancies::find)
                .orElseThrow(() -> new CandidateRefused("matching.answer.no-vacancy"));
    }

    private void told(long worker, String region, String detail) {
        audit.record("shortlist", "worker", Long.toString(worker), region, null, detail);
    }
}
