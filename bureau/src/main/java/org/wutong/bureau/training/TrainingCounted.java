package org.wutong.bureau.training;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.people.PersonColumns;

/** Trainings of the ledger of services with what the catalogue says of their programme, as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class TrainingCounted {
    /** What was taught is known where the class bears the name of a programme of the catalogue, the longest one; else it is not known. */
    @Bean
    CountedRecords trainingsCounted(CountedQueries queries) {
        return queries.of(
                "training.trainings",
                "select s.id as key, s.worker as person, w.region as place, s.day as starts, s.day as ends, s.content as title,"
                        + " taught.kind, taught.family_service, " + PersonColumns.COLUMNS + " from people.worker w"
                        + PersonColumns.JOINS
                        + " join services.service s on s.worker = w.id and s.kind = 'training' and s.taken_back_reason is null"
                        + " and s.counts and s.day <= :day and s.day >= :from and " + PersonColumns.among("s.worker")
                        + " left join (select distinct on (c.content) c.content, p.kind, p.family_service from"
                        + " (select distinct content from services.service where kind = 'training' and content <> ''"
                        + " and " + PersonColumns.among("worker") + ") c"
                        + " join training.programme p on position(p.name in c.content) > 0"
                        + " order by c.content, length(p.name) desc, p.id) taught on taught.content = s.content"
                        + " where w.region >= :place and w.region < :end");
    }
}
