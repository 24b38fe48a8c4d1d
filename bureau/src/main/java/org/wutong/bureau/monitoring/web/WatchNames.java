package org.wutong.bureau.monitoring.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;

/** How people and households are named on lists of alerts and cases, masked as pages demand. */
@Component
class WatchNames {
    private static final String WORKER = "worker";
    private static final String HOUSEHOLD = "household_record";

    private final ObjectProvider<SubjectCards> cards;

    WatchNames(ObjectProvider<SubjectCards> cards) {
        this.cards = cards;
    }

    Map<Long, SubjectCard> workers(Collection<Long> ids) {
        return named(WORKER, ids);
    }

    Map<Long, SubjectCard> households(Collection<Long> ids) {
        return named(HOUSEHOLD, ids);
    }

    private Map<Long, SubjectCard> named(String kind, Collection<Long> ids) {
        List<Long> distinct = ids.stream().distinct().toList();
        return cards.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .map(source -> source.of(distinct))
                .orElse(Map.of());
    }
}
