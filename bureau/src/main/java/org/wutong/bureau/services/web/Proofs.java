package org.wutong.bureau.services.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceKind;

/** Which of a worker's services count, and why the others do not: the same answer the tallies give, service by service. */
final class Proofs {
    /** Why a service counts or not. */
    enum Because {
        COUNTS,
        TWICE,
        OTHER_YEAR,
        TAKEN_BACK,
        NOT_REACHED,
        NO_PROMISE
    }

    /** @param kind null where the kind is known no more */
    record Line(Service service, @Nullable ServiceKind kind, Because because) {
        boolean isOf(Counted counted) {
            return kind != null
                    && (kind.countsAs() == counted
                            || kind.freeCountsAs() == counted && Boolean.TRUE.equals(service.free()));
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** @param services the newest first; of the same the earliest counts */
    Proofs(List<Service> services, ServiceBook book, int year) {
        Set<String> counted = new HashSet<>();
        List<Service> oldest = new ArrayList<>(services);
        Collections.reverse(oldest);
        for (Service service : oldest) {
            ServiceKind kind = book.kind(service.kind()).orElse(null);
            lines.add(new Line(service, kind, because(service, kind, year, counted)));
        }
        Collections.reverse(lines);
    }

    private static Because because(Service service, @Nullable ServiceKind kind, int year, Set<String> counted) {
        if (!service.stands()) {
            return Because.TAKEN_BACK;
        }
        if (service.day().getYear() != year) {
            return Because.OTHER_YEAR;
        }
        if (!service.counts()) {
            return Because.NOT_REACHED;
        }
        if (kind == null || kind.countsAs() == null) {
            return Because.NO_PROMISE;
        }
        return counted.add(service.kind() + " " + service.countedAs()) ? Because.COUNTS : Because.TWICE;
    }

    List<Line> lines() {
        return lines;
    }
}
