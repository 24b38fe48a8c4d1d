package org.wutong.bureau.dispatch;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;

/** Organised departures as records that can be counted: each batch that left, with who ran it. */
@Configuration(proxyBeanMethods = false)
class DispatchCounted {
    @Bean
    CountedRecords batchesCounted(CountedQueries queries) {
        return queries.of(
                "dispatch.batches",
                "select b.id as key, 0 as person, 0 as household, b.region as place, b.departed_on as starts, b.departed_on as ends,"
                        + " b.title, b.organiser, e.kind as organiser_kind from dispatch.batch b"
                        + " left join employers.employer e on e.id = b.organiser"
                        + " where b.region >= :place and b.region < :end and b.departed_on is not null and b.state <> 'CANCELLED'",
                Map.of(),
                key -> "/dispatch/" + key);
    }
}
