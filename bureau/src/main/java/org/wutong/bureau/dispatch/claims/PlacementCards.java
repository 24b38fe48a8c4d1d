package org.wutong.bureau.dispatch.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;

/** A placement is named as the worker who was placed. */
@Component
@Transactional(readOnly = true)
class PlacementCards implements SubjectCards {
    private static final String WORKER = "worker";

    private final PassengerRows passengers;
    private final ObjectProvider<SubjectCards> cards;

    PlacementCards(PassengerRows passengers, ObjectProvider<SubjectCards> cards) {
        this.passengers = passengers;
        this.cards = cards;
    }

    @Override
    public String kind() {
        return PlacementFacts.KIND;
    }

    @Override
    public Map<Long, SubjectCard> of(Collection<Long> ids) {
        List<Passenger> people = passengers.byIds(ids);
        Map<Long, SubjectCard> workers = cards.stream()
                .filter(one -> one.kind().equals(WORKER))
                .findFirst()
                .map(one ->
                        one.of(people.stream().map(Passenger::worker).distinct().toList()))
                .orElse(Map.of());
        Map<Long, SubjectCard> named = new HashMap<>();
        people.forEach(one -> {
            SubjectCard worker = workers.get(one.worker());
            if (worker != null) {
                named.put(
                        one.id(),
                        new SubjectCard(
                                one.id(),
                                worker.name(),
                                worker.gender(),
                                worker.age(),
                                worker.tail(),
                                worker.household(),
                                worker.region(),
                                worker.href()));
            }
        });
        return named;
    }
}
