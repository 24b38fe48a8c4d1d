package org.wutong.bureau.dispatch;

import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.facts.FactsChanged;

/** Tells that placements changed: with the batch, with the worker and their jobs, with the organiser. */
@Component
class PlacementsTold {
    private static final String KIND = "placement";
    private static final String WORKER = "worker";
    private static final String EMPLOYER = "employer";

    private final PassengerRows rows;
    private final ApplicationEventPublisher events;

    PlacementsTold(PassengerRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void on(FactsChanged changed) {
        if (changed.kind().equals(WORKER)) {
            tell(rows.placedOf(changed.subjects()).stream().map(Passenger::id).toList());
        } else if (changed.kind().equals(EMPLOYER)) {
            tell(rows.placedByAny(changed.subjects()));
        }
    }

    void ofBatch(long batch) {
        tell(rows.of(batch).stream()
                .filter(one -> one.spell() != null)
                .map(Passenger::id)
                .toList());
    }

    private void tell(Collection<Long> placements) {
        if (!placements.isEmpty()) {
            events.publishEvent(new FactsChanged(KIND, List.copyOf(placements)));
        }
    }
}
