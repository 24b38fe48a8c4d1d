package org.wutong.bureau.employers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employers.storage.EmployerRows;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.LinksGone;
import org.wutong.vocabulary.CreditCode;

/** The register of employers. Every signed-in officer may read it; changing it takes the right EDIT_SHARED, which callers check. */
@Component
@Transactional
public class Employers {
    private final EmployerRows rows;
    private final Audit audit;
    private final Settings settings;
    private final ApplicationEventPublisher events;

    Employers(EmployerRows rows, Audit audit, Settings settings, ApplicationEventPublisher events) {
        this.rows = rows;
        this.audit = audit;
        this.settings = settings;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Employer> find(long id) {
        return rows.find(id);
    }

    /** Employers by id. */
    @Transactional(readOnly = true)
    public Map<Long, Employer> byIds(Collection<Long> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toMap(Employer::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Optional<Employer> findByCreditCode(CreditCode code) {
        return rows.findByCreditCode(code.value());
    }

    /** Ids of employers by name; names borne by two employers are left out, for they name neither. */
    @Transactional(readOnly = true)
    public Map<String, Long> idsByName(Collection<String> names) {
        return rows.idsByName(names);
    }

    /** Ids of employers by credit code. */
    @Transactional(readOnly = true)
    public Map<String, Long> idsByCreditCode(Collection<String> codes) {
        return rows.idsByCreditCode(codes);
    }

    @Transactional(readOnly = true)
    public KeysetPage<Employer> page(EmployerFilter filter, @Nullable String cursor, int size) {
        return rows.list(filter, cursor, size);
    }

    @Transactional(readOnly = true)
    public List<Employer> all(EmployerFilter filter, int limit) {
        return rows.all(filter, limit);
    }

    public long add(EmployerDraft draft) {
        long id = rows.add(draft);
        audit.record("add", "employer", Long.toString(id), placeOf(draft), null, draft.name());
        told(List.of(id));
        return id;
    }

    /** @throws ChangedMeanwhile when the record is no longer at this version */
    public void change(long id, int version, EmployerDraft draft) {
        if (!rows.change(id, version, draft)) {
            throw new ChangedMeanwhile("employer " + id);
        }
        audit.record("change", "employer", Long.toString(id), placeOf(draft), null, draft.name());
        told(List.of(id));
    }

    /** Adds many at once, in order; returns their ids in the same order. One audit entry stands for all. */
    public List<Long> load(List<EmployerDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.load(drafts);
        audit.record("load", "employer", null, county(), null, Integer.toString(drafts.size()));
        told(ids);
        return ids;
    }

    /** After an import was taken back: removes what it added, and finds changed ones by their old names again. */
    public void takeBack(List<Long> added, List<Long> changed) {
        told(Stream.concat(added.stream(), changed.stream()).toList());
        rows.remove(added);
        rows.nameAgain(changed);
        events.publishEvent(new EmployersRemoved(added));
        events.publishEvent(new LinksGone("employer", added));
        audit.record("take-back", "employer", null, county(), null, added.size() + " " + changed.size());
    }

    private void told(List<Long> ids) {
        events.publishEvent(new FactsChanged(EmployerSubjects.KIND, ids));
    }

    private String placeOf(EmployerDraft draft) {
        return Objects.requireNonNullElseGet(draft.region(), this::county);
    }

    private String county() {
        return settings.county().orElse("0");
    }
}
