package org.wutong.bureau.employers.ledgers;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;

/** Projects and recognitions as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class EmployersCounted {
    @Bean
    CountedRecords projectsCounted(CountedQueries queries) {
        return queries.of(
                "employers.projects",
                "select p.id as key, 0 as person, 0 as household, p.place, p.since as starts, p.until as ends, p.name as title,"
                        + " p.kind, p.posts, p.target_posts, p.funds, p.wages from employers.project p"
                        + " where p.place >= :place and p.place < :end",
                Map.of(),
                key -> "/registers/project/" + key);
    }

    /** Revoked is over; where the employer has no place, the bureau's own. */
    @Bean
    CountedRecords recognitionsCounted(CountedQueries queries) {
        return queries.of(
                "employers.recognitions",
                "select r.id as key, 0 as person, 0 as household, coalesce(e.region, home.place) as place, r.since as starts,"
                        + " least(r.until, r.revoked - 1) as ends, e.name as title, r.kind, r.level, r.employer"
                        + " from employers.recognition r join employers.employer e on e.id = r.employer"
                        + " cross join (select value collate \"C\" as place from offices.setting where name = 'county') home"
                        + " where coalesce(e.region, home.place) >= :place and coalesce(e.region, home.place) < :end",
                Map.of(),
                key -> "/registers/recognition/" + key);
    }
}
