package org.wutong.bureau.dispatch;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.candidates.Entry;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** Whoever stood on the shortlist of a batch's vacancy and is placed is hired there, as long as a seat is left; and back. */
@Component
class ShortlistHires {
    private final Shortlists shortlists;
    private final Vacancies vacancies;

    ShortlistHires(Shortlists shortlists, Vacancies vacancies) {
        this.shortlists = shortlists;
        this.vacancies = vacancies;
    }

    void hire(long vacancy, Collection<Long> workers) {
        Set<Long> placed = Set.copyOf(workers);
        for (Entry entry : shortlists.of(vacancy, null)) {
            if (placed.contains(entry.worker())
                    && entry.status().isOn()
                    && entry.status() != Status.HIRED
                    && hasSeat(vacancy)) {
                shortlists.step(entry.id(), entry.version(), Status.HIRED, entry.note());
            }
        }
    }

    /** The seat is free again. */
    void takeBack(long vacancy, long worker) {
        shortlists.of(vacancy, Status.HIRED).stream()
                .filter(entry -> entry.worker() == worker)
                .forEach(entry -> shortlists.step(entry.id(), entry.version(), Status.OFFERED, entry.note()));
    }

    private boolean hasSeat(long vacancy) {
        return vacancies
                .find(vacancy)
                .map(Vacancy::headcount)
                .map(left -> left > 0)
                .orElse(vacancies.find(vacancy).isPresent());
    }
}
