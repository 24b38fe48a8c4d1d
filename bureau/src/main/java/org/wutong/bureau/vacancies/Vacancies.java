package org.wutong.bureau.vacancies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.employers.EmployersRemoved;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.vacancies.storage.VacancyRows;
import org.wutong.matching.OccupationCode;

/** The vacancy pool. Every signed-in officer may read it; changing it takes the right EDIT_SHARED, which callers check. */
@Component
@Transactional
public class Vacancies {
    private final VacancyRows rows;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Vacancies(
            VacancyRows rows,
            BusinessDate businessDate,
            Settings settings,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.businessDate = businessDate;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Vacancy> find(long id) {
        return rows.byIds(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Map<Long, Vacancy> byIds(Collection<Long> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toMap(Vacancy::id, Function.identity()));
    }

    /** Vacancies by their numbers. */
    @Transactional(readOnly = true)
    public Map<String, Vacancy> byNumbers(Collection<String> numbers) {
        return rows.byNumbers(numbers).stream().collect(Collectors.toMap(Vacancy::number, Function.identity()));
    }

    /** Vacancies by their employers' names, exactly as written. */
    @Transactional(readOnly = true)
    public Map<String, List<Vacancy>> byEmployerNames(Collection<String> names) {
        return rows.byEmployerNames(names).stream().collect(Collectors.groupingBy(Vacancy::employerName));
    }

    /** Every vacancy open on the business date, by id. */
    @Transactional(readOnly = true)
    public List<Vacancy> open() {
        return rows.all(VacancyFilter.OPEN, businessDate.today(), Integer.MAX_VALUE);
    }

    /** Changes whenever a vacancy does: to know whether what was made of them still holds. */
    @Transactional(readOnly = true)
    public String stamp() {
        return rows.stamp();
    }

    @Transactional(readOnly = true)
    public KeysetPage<Vacancy> page(VacancyFilter filter, @Nullable String cursor, int size) {
        return rows.list(filter, businessDate.today(), cursor, size);
    }

    @Transactional(readOnly = true)
    public List<Vacancy> all(VacancyFilter filter, int limit) {
        return rows.all(filter, businessDate.today(), limit);
    }

    @Transactional(readOnly = true)
    public long count(VacancyFilter filter) {
        return rows.count(filter, businessDate.today());
    }

    public long add(VacancyDraft draft) {
        long id = rows.load(List.of(draft)).get(0);
        done("add", Long.toString(id), draft.title(), 1);
        return id;
    }

    /** @throws ChangedMeanwhile when the record is no longer at this version */
    public void change(long id, int version, VacancyDraft draft) {
        require(rows.change(id, version, draft), id);
        done("change", Long.toString(id), draft.title(), 1);
    }

    /** Closes a vacancy today, or opens it again. @throws ChangedMeanwhile when it is no longer at this version */
    public void close(long id, int version, boolean closed) {
        require(rows.close(id, version, closed ? businessDate.today() : null), id);
        done(closed ? "close" : "reopen", Long.toString(id), "", 1);
    }

    /** Says how many seats are left. @throws ChangedMeanwhile when it is no longer at this version */
    public void seats(long id, int version, int left) {
        require(rows.seats(id, version, left), id);
        done("change", Long.toString(id), "seats " + left, 1);
    }

    /**
     * Gives every vacancy of this title that waits for it the occupation a person chose.
     *
     * @return how many
     */
    public int confirm(String title, OccupationCode occupation) {
        int confirmed = rows.confirm(title, occupation);
        done("confirm", null, title + " " + occupation.value(), confirmed);
        return confirmed;
    }

    /** Titles whose occupation waits for a person, with how many open vacancies bear each, most first. */
    @Transactional(readOnly = true)
    public List<UnsureTitle> unsure(int limit) {
        return rows.unsure(businessDate.today(), limit);
    }

    /** @param example id of one of them */
    public record UnsureTitle(String title, int vacancies, long example) {}

    /** Adds many at once, in order; returns their ids in the same order. One audit entry stands for all. */
    public List<Long> load(List<VacancyDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.load(drafts);
        done("load", null, Integer.toString(drafts.size()), drafts.size());
        return ids;
    }

    /** After an import was taken back: removes what it added, and finds changed ones by their old titles again. */
    public void takeBack(List<Long> added, List<Long> changed) {
        rows.remove(added);
        rows.nameAgain(changed);
        done("take-back", null, added.size() + " " + changed.size(), added.size() + changed.size());
    }

    @EventListener
    void on(EmployersRemoved removed) {
        rows.forgetEmployers(removed.employers());
    }

    private void done(String action, @Nullable String id, String detail, int count) {
        audit.record(action, "vacancy", id, settings.county().orElse("0"), null, detail);
        events.publishEvent(new VacanciesChanged(count));
    }

    private static void require(boolean written, long id) {
        if (!written) {
            throw new ChangedMeanwhile("vacancy " + id);
        }
    }
}
