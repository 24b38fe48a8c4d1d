package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.HeadRows;
import org.wutong.bureau.facts.ClaimSource;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.vocabulary.Truth;

/** An employer is paid for itself, for the people that its headcounts count. What changes about these changes what it is owed. */
@Component
@Transactional(readOnly = true)
class HeadClaims implements ClaimSource {
    private final Headcounts headcounts;
    private final HeadRows rows;
    private final ApplicationEventPublisher events;

    HeadClaims(Headcounts headcounts, HeadRows rows, ApplicationEventPublisher events) {
        this.headcounts = headcounts;
        this.rows = rows;
        this.events = events;
    }

    @Override
    public String kind() {
        return HeadFacts.KIND;
    }

    @Override
    public Map<Long, Claim> claims(Collection<Long> subjects) {
        return subjects.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> new Claim(id, "", "", "")));
    }

    @Override
    public Set<Long> ofEmployer(long employer) {
        return Set.of(employer);
    }

    @Override
    public Map<Long, List<Long>> people(Collection<Long> subjects, Set<String> facts, LocalDate asOf) {
        Set<HeadClass> classes =
                facts.stream().flatMap(fact -> HeadFacts.counts(fact).stream()).collect(Collectors.toSet());
        Map<Long, List<Long>> counted = new HashMap<>();
        if (!classes.isEmpty()) {
            headcounts
                    .people(subjects, asOf)
                    .forEach((employer, heads) -> counted.put(
                            employer,
                            heads.stream()
                                    .filter(head -> classes.stream().anyMatch(one -> head.in(one) == Truth.TRUE))
                                    .map(Head::worker)
                                    .sorted()
                                    .toList()));
        }
        return counted;
    }

    @Override
    public Set<Long> withPeople(Collection<Long> subjects, LocalDate asOf) {
        return rows.having(subjects, asOf.withDayOfYear(1), asOf);
    }

    /** A person's job or class was written: whoever employs or employed them counts anew. */
    @EventListener
    @Transactional
    void on(FactsChanged changed) {
        if (changed.kind().equals(EmploymentFacts.KIND) && !changed.subjects().isEmpty()) {
            Set<Long> employers = new LinkedHashSet<>(rows.employersOf(changed.subjects()));
            if (!employers.isEmpty()) {
                events.publishEvent(new FactsChanged(HeadFacts.KIND, employers));
            }
        }
    }
}
