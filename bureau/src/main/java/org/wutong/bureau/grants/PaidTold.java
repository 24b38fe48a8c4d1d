package org.wutong.bureau.grants;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.grants.storage.CountedRows;
import org.wutong.bureau.policies.Deciding;

/** Tells that payments of cases changed: of people, of organisations, of what these are paid for. */
@Component
class PaidTold {
    private final CountedRows counted;
    private final ApplicationEventPublisher events;

    PaidTold(CountedRows counted, ApplicationEventPublisher events) {
        this.counted = counted;
        this.events = events;
    }

    void tell(Collection<GrantCase> cases) {
        publish(
                Deciding.WORKER,
                cases.stream()
                        .filter(one -> !one.ofOrganisation())
                        .map(GrantCase::worker)
                        .distinct()
                        .toList());
        List<GrantCase> ofOrganisations =
                cases.stream().filter(GrantCase::ofOrganisation).toList();
        publish(
                Organisations.EMPLOYER,
                ofOrganisations.stream()
                        .map(one -> Objects.requireNonNull(one.employer()))
                        .distinct()
                        .toList());
        counted.of(ofOrganisations.stream().map(GrantCase::id).toList()).stream()
                .filter(one -> one.fen() != null)
                .collect(
                        Collectors.groupingBy(Counted::kind, Collectors.mapping(Counted::subject, Collectors.toList())))
                .forEach(this::publish);
    }

    private void publish(String kind, List<Long> subjects) {
        if (!subjects.isEmpty()) {
            events.publishEvent(new FactsChanged(kind, subjects));
        }
    }
}
