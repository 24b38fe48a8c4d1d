package org.wutong.bureau.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.storage.WorkerRows;
import org.wutong.vocabulary.Gender;

/** Workers as subjects of rules, and how other duties name them. */
@Component
@Transactional(readOnly = true)
class WorkerSubjects implements SubjectSource, SubjectCards {
    static final String KIND = "worker";
    private static final int SLICE = 20_000;

    private final JdbcClient jdbc;
    private final WorkerRows rows;
    private final BusinessDate businessDate;

    WorkerSubjects(JdbcClient jdbc, WorkerRows rows, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.businessDate = businessDate;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Subject> everyone() {
        return jdbc.sql("select id, household, region from people.worker order by id")
                .query(Subject.class)
                .list();
    }

    /**
     * In two steps and a slice at a time: joined, PostgreSQL, which expects few rows behind a row guard, goes through everybody once a
     * household.
     */
    @Override
    public List<Subject> withHouseholds(Collection<Long> ids) {
        Map<Long, Subject> found = new TreeMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += SLICE) {
            jdbc.sql("select id, household, region from people.worker where household = any (?)")
                    .param(households(all.subList(from, Math.min(all.size(), from + SLICE))))
                    .query(Subject.class)
                    .list()
                    .forEach(subject -> found.put(subject.id(), subject));
        }
        return List.copyOf(found.values());
    }

    private Long[] households(List<Long> ids) {
        return jdbc.sql("select distinct household from people.worker where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    @Override
    public Map<Long, SubjectCard> of(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        for (Worker worker : rows.all(ids)) {
            cards.put(
                    worker.id(),
                    new SubjectCard(
                            worker.id(),
                            worker.name(),
                            name(worker.gender()),
                            worker.ageOn(businessDate.today()),
                            worker.tail(WorkerField.IDENTITY),
                            worker.household(),
                            worker.region(),
                            "/people/" + worker.id()));
        }
        return cards;
    }

    private static @Nullable String name(@Nullable Gender gender) {
        return gender == null ? null : gender.name();
    }
}
