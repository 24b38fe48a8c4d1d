package org.wutong.bureau.services;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** When somebody spoke with a worker last, by the services on record. */
public interface LastReached {
    /** Within the view scope of whoever acts; who was never reached is absent. */
    Map<Long, LocalDate> lastReached(Collection<Long> workers);
}
