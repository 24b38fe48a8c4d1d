package org.wutong.bureau.cooperation;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;

/** Institutions, bases, and the places that shall have their institution or specialist, as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class CooperationCounted {
    private static final String HERE = "%1$s >= :place and %1$s < :end";
    private static final String OPEN = "coalesce(%1$s.since <= :day, true) and coalesce(%1$s.until >= :day, true)";
    private static final String SPECIALIST =
            "exists (select from offices.responsibility r where r.region = n.code and r.kind = 'SPECIALIST' and "
                    + OPEN.formatted("r") + ")";

    @Bean
    CountedRecords institutionsCounted(CountedQueries queries) {
        return queries.of(
                "cooperation.institutions",
                "select i.id as key, 0 as person, 0 as household, i.place, i.since as starts, i.until as ends, i.name as title,"
                        + " i.level, i.staff, i.public_posts from cooperation.institution i where "
                        + HERE.formatted("i.place"),
                Map.of(),
                key -> "/registers/institution/" + key);
    }

    @Bean
    CountedRecords servicePointsCounted(CountedQueries queries) {
        return queries.of(
                "cooperation.service-points",
                "select p.id as key, 0 as person, 0 as household, p.place, p.since as starts, p.until as ends, p.name as title,"
                        + " p.kind, p.level from cooperation.service_point p where " + HERE.formatted("p.place"),
                Map.of(),
                key -> "/registers/service-point/" + key);
    }

    /** 市有园、县有中心、乡有站、村有专人: each place of the tree that stood that day, down to the village; see {@code Node.stoodOn}. */
    @Bean
    CountedRecords placesDueCounted(CountedQueries queries) {
        return queries.of(
                "cooperation.places",
                "select row_number() over (order by n.code) as key, 0 as person, 0 as household, n.code as place,"
                        + " null::date as starts, null::date as ends, n.short_name as title, n.level, case n.level when 'VILLAGE' then "
                        + SPECIALIST
                        + " else exists (select from cooperation.institution i where " + OPEN.formatted("i")
                        + " and (n.level = 'COUNTY' and i.level = 'COUNTY_CENTRE' or n.level = 'TOWNSHIP' and i.level = 'TOWNSHIP_STATION'"
                        + " or n.level = 'CITY' and i.level = 'CITY_PARK') and i.place >= n.code and i.place < n.code || '~') end as served"
                        + " from offices.node n where n.level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')"
                        + " and (not n.local or n.valid_from <= :day) and coalesce(n.valid_to > :day, true) and "
                        + HERE.formatted("n.code"));
    }

    @Bean
    CountedRecords specialistsCounted(CountedQueries queries) {
        return queries.of(
                "cooperation.answering",
                "select r.id as key, 0 as person, 0 as household, r.region as place, r.since as starts, r.until as ends,"
                        + " r.name as title, r.kind, r.level from offices.responsibility r where "
                        + HERE.formatted("r.region"));
    }
}
