package org.wutong.bureau.people;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactsChanged;

/** Tells whoever made something of the facts of workers that these changed. */
@Component
class FactsTold {
    private final ApplicationEventPublisher events;

    FactsTold(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(WorkersChanged changed) {
        events.publishEvent(new FactsChanged(WorkerSubjects.KIND, changed.workers()));
    }

    @EventListener
    void on(WorkersRemoved removed) {
        events.publishEvent(new FactsChanged(WorkerSubjects.KIND, removed.workers()));
    }
}
