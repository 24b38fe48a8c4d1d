package org.wutong.bureau.ventures;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.people.PersonColumns;

/** Start-ups, whom they employ, and the loans that were paid out, as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class StartUpsCounted {
    private static final String FOUNDED = "any (array(select v.employer from ventures.startup v))";
    private static final String STAFF = "select s.worker from employment.spell s where s.employer = " + FOUNDED;

    @Bean
    CountedRecords startUpsCounted(CountedQueries queries) {
        return queries.of(
                "ventures.startups",
                "select s.id as key, 0 as person, 0 as household, s.place, s.since as starts, s.until as ends, s.name as title,"
                        + " s.founder, s.posts, s.grant_on, s.grant_fen as grant_paid from ventures.startup s"
                        + " where s.place >= :place and s.place < :end",
                Map.of(),
                key -> "/registers/startup/" + key);
    }

    /** A spell with a start-up, at the start-up’s place: from the founding on, and no longer than it stands. */
    @Bean
    CountedRecords startUpStaffCounted(CountedQueries queries) {
        return queries.of(
                "ventures.startup-staff",
                "select s.id as key, s.worker as person, v.place, greatest(s.from_date, v.since) as starts,"
                        + " least(s.to_date, v.until) as ends, v.name as title, v.since as founded, "
                        + PersonColumns.COLUMNS
                        + " from people.worker w" + PersonColumns.joins(STAFF)
                        + " join employment.spell s on s.worker = w.id and s.from_date <= :day and s.employer = "
                        + FOUNDED
                        + " join ventures.startup v on v.employer = s.employer"
                        + " and coalesce(s.to_date >= v.since, true) and coalesce(s.from_date <= v.until, true)"
                        + " where w.id = any (array(" + STAFF + ")) and v.place >= :place and v.place < :end");
    }

    @Bean
    CountedRecords startUpLoansCounted(CountedQueries queries) {
        return queries.of(
                "ventures.loans",
                "select l.id as key, 0 as person, 0 as household, l.place, l.since as starts, l.until as ends, l.contract as title,"
                        + " l.borrower, l.principal from ventures.startup_loan l where l.place >= :place and l.place < :end",
                Map.of(),
                key -> "/registers/startup-loan/" + key);
    }
}
