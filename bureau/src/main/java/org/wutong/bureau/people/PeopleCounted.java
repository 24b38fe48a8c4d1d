package org.wutong.bureau.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;

/** The roster as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class PeopleCounted {
    @Bean
    CountedRecords workersCounted(CountedQueries queries) {
        return queries.of(
                "people.workers",
                "select w.id as key, w.id as person, w.region as place, null::date as starts, null::date as ends, null as title,"
                        + " w.refreshed_on, " + PersonColumns.COLUMNS + " from people.worker w" + PersonColumns.JOINS
                        + " where w.region >= :place and w.region < :end");
    }
}
