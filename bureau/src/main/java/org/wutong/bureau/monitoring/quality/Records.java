package org.wutong.bureau.monitoring.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;

/** The records there are, and what all duties tell of them. */
@Component
class Records {
    static final String WORKER = "worker_record";
    static final String HOUSEHOLD = "household_record";

    /** Entries of the roster are the workers that other duties know by that name. */
    private static final Map<String, String> LISTED_AS = Map.of(WORKER, "worker", HOUSEHOLD, HOUSEHOLD);

    private final ObjectProvider<FactSource> facts;
    private final ObjectProvider<SubjectSource> subjects;

    Records(ObjectProvider<FactSource> facts, ObjectProvider<SubjectSource> subjects) {
        this.facts = facts;
        this.subjects = subjects;
    }

    static String listedAs(String kind) {
        return LISTED_AS.getOrDefault(kind, kind);
    }

    SubjectSource of(String kind) {
        return subjects.stream()
                .filter(source -> source.kind().equals(listedAs(kind)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no duty lists " + kind));
    }

    FactColumns facts(String kind, List<Subject> wanted, LocalDate asOf) {
        FactColumns columns = new FactColumns();
        FactRequest request = new FactRequest(wanted, asOf, Map.of());
        facts.stream().filter(source -> source.kind().equals(kind)).forEach(source -> source.publish(request, columns));
        return columns;
    }
}
