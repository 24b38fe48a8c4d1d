package org.wutong.bureau.employers.ledgers;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;

/** Construction sites and cases of unpaid wages as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class WagesCounted {
    @Bean
    CountedRecords sitesCounted(CountedQueries queries) {
        return queries.of(
                "employers.sites",
                "select s.id as key, 0 as person, 0 as household, s.place, s.since as starts, s.until as ends, s.name as title,"
                        + " s.deposit, s.emergency_fund, s.special_account, s.real_name_roll, s.bank_payroll"
                        + " from employers.construction_site s where s.place >= :place and s.place < :end",
                Map.of(),
                key -> "/registers/construction-site/" + key);
    }

    /** A case is open up to the day before the wages were paid. */
    @Bean
    CountedRecords arrearsCounted(CountedQueries queries) {
        return queries.of(
                "employers.arrears",
                "select c.id as key, 0 as person, 0 as household, c.place, c.since as starts, c.settled as ends, c.number as title,"
                        + " c.people, c.owed, coalesce(c.settled > :day, true) as open from employers.arrears_case c where c.place >= :place and c.place < :end",
                Map.of(),
                key -> "/registers/arrears-case/" + key);
    }
}
