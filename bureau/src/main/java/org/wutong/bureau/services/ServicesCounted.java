package org.wutong.bureau.services;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.people.PersonColumns;

/** The ledger of services, and what each worker had in the year of a day, as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class ServicesCounted {
    private static final String PERSON = PersonColumns.COLUMNS + " from people.worker w" + PersonColumns.JOINS;
    private static final String HERE = " where w.region >= :place and w.region < :end";
    private static final String STANDS = "s.taken_back_reason is null and s.counts and s.day <= :day";

    /** A day is where the service began and ended; certified: a qualification was issued from that day on, up to the day counted to. */
    @Bean
    CountedRecords servicesCounted(CountedQueries queries) {
        return queries.of(
                "services.services",
                "select s.id as key, s.worker as person, w.region as place, s.day as starts, s.day as ends, s.about as title,"
                        + " s.kind, s.channel, s.outcome, s.free, coalesce(q.issued_on >= s.day, false) as certified, "
                        + PERSON
                        + " join services.service s on s.worker = w.id and " + STANDS + " and s.day >= :from and "
                        + PersonColumns.among("s.worker")
                        + " left join (select worker, max(issued_on) as issued_on from people.qualification"
                        + " where issued_on <= :day and " + PersonColumns.among("worker")
                        + " group by worker) q on q.worker = w.id"
                        + HERE);
    }

    /** What counts as what, and once, is told by the service book as for the tallies; here up to any day. */
    @Bean
    CountedRecords servedCounted(CountedQueries queries, ServiceBook book) {
        Map<String, Object> kinds = new HashMap<>();
        for (Counted one : Counted.values()) {
            kinds.put("of_" + one.fact(), codes(book, kind -> kind.countsAs() == one));
            kinds.put("free_of_" + one.fact(), codes(book, kind -> kind.freeCountsAs() == one));
        }
        String counts = Arrays.stream(Counted.values())
                .map(one -> "count(distinct s.kind || ' ' || s.counted_as) filter (where s.kind = any (:of_%1$s)"
                                .formatted(one.fact())
                        + " or s.kind = any (:free_of_%1$s) and s.free) as %1$s".formatted(one.fact()))
                .collect(Collectors.joining(", "));
        String had = Arrays.stream(Counted.values())
                .map(one -> "coalesce(t.%1$s, 0) as %1$s".formatted(one.fact()))
                .collect(Collectors.joining(", "));
        return queries.of(
                "services.people",
                "select w.id as key, w.id as person, w.region as place, null::date as starts, null::date as ends, null as title, "
                        + had + ", coalesce(t.services, 0) as services, " + PERSON
                        + " left join (select s.worker, count(*) as services, " + counts
                        + " from services.service s where "
                        + STANDS
                        + " and s.year = extract(year from cast(:day as date)) and " + PersonColumns.among("s.worker")
                        + " group by s.worker) t on t.worker = w.id"
                        + HERE,
                kinds,
                key -> "");
    }

    private static String[] codes(ServiceBook book, Predicate<ServiceKind> which) {
        return book.kinds().stream().filter(which).map(ServiceKind::code).toArray(String[]::new);
    }
}
