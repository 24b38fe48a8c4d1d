package org.wutong.bureau.analysis.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whose rows are read, as a condition of each table; one for whole ranges of places, so that an index finds them, one for single people. */
record Whom(String byWorker, String byHousehold, String byId, Map<String, Object> parameters) {

    /** Everybody whose place lies from one code up to, not with, another. */
    static Whom within(String from, String to) {
        String range = "region >= :from and region < :to";
        return new Whom(range, range, range, Map.of("from", from, "to", to));
    }

    static Whom these(Collection<Long> workers, Collection<Long> households) {
        return new Whom(
                "worker = any (:workers)",
                "household = any (:households)",
                "id = any (:workers)",
                Map.of("workers", array(workers), "households", array(households)));
    }

    private static Long[] array(Collection<Long> ids) {
        return List.copyOf(ids).toArray(Long[]::new);
    }
}
