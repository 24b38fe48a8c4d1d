package org.wutong.bureau.dispatch.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.facts.ClaimSource;

/** A placement is paid to the organiser of its batch, together with the others of that batch, for the one worker who was placed. */
@Component
@Transactional(readOnly = true)
class PlacementClaims implements ClaimSource {
    private final PassengerRows passengers;
    private final Batches batches;

    PlacementClaims(PassengerRows passengers, Batches batches) {
        this.passengers = passengers;
        this.batches = batches;
    }

    @Override
    public String kind() {
        return PlacementFacts.KIND;
    }

    @Override
    public Map<Long, Claim> claims(Collection<Long> subjects) {
        List<Passenger> people = passengers.byIds(subjects);
        Map<Long, Batch> known =
                batches.byIds(people.stream().map(Passenger::batch).distinct().toList());
        Map<Long, Claim> claims = new HashMap<>();
        for (Passenger one : people) {
            Batch batch = known.get(one.batch());
            Long organiser = batch == null ? null : batch.organiser();
            if (batch != null && organiser != null) {
                claims.put(
                        one.id(),
                        new Claim(
                                organiser,
                                "B" + batch.id(),
                                batch.number() + " " + batch.title(),
                                "/dispatch/" + batch.id()));
            }
        }
        return claims;
    }

    @Override
    public Set<Long> ofEmployer(long employer) {
        return Set.copyOf(passengers.placedByAny(List.of(employer)));
    }

    @Override
    public Map<Long, List<Long>> people(Collection<Long> subjects, Set<String> facts, LocalDate asOf) {
        return passengers.byIds(subjects).stream()
                .collect(Collectors.toMap(Passenger::id, one -> List.of(one.worker())));
    }
}
