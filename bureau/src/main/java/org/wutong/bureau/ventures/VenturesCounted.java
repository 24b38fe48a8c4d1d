package org.wutong.bureau.ventures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.people.PersonColumns;

/** Incubators, the start-ups they house, and whom these employ, as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class VenturesCounted {
    private static final String TENANTS = "any (array(select t.employer from ventures.incubator_tenant t))";
    private static final String STAFF = "select s.worker from employment.spell s where s.employer = " + TENANTS;

    @Bean
    CountedRecords incubatorsCounted(CountedQueries queries) {
        return queries.of(
                "ventures.incubators",
                "select i.id as key, 0 as person, 0 as household, i.place, i.since as starts, i.until as ends, i.name as title, i.level"
                        + " from ventures.incubator i where i.place >= :place and i.place < :end",
                java.util.Map.of(),
                key -> "/registers/incubator/" + key);
    }

    @Bean
    CountedRecords tenantsCounted(CountedQueries queries) {
        return queries.of(
                "ventures.tenants",
                "select t.id as key, 0 as person, 0 as household, i.place, t.since as starts, t.until as ends, t.name as title,"
                        + " t.employer from ventures.incubator_tenant t join ventures.incubator i on i.id = t.incubator"
                        + " where i.place >= :place and i.place < :end",
                java.util.Map.of(),
                key -> "/registers/incubator-tenant/" + key);
    }

    /** A spell with a start-up while it is housed, at the place of the incubator; the person counts once in each place. */
    @Bean
    CountedRecords tenantStaffCounted(CountedQueries queries) {
        return queries.of(
                "ventures.tenant-staff",
                "select s.id as key, s.worker as person, i.place, greatest(s.from_date, t.since) as starts,"
                        + " least(s.to_date, t.until) as ends, t.name as title, s.main, " + PersonColumns.COLUMNS
                        + " from people.worker w" + PersonColumns.joins(STAFF)
                        + " join employment.spell s on s.worker = w.id and s.from_date <= :day and s.employer = "
                        + TENANTS
                        + " join ventures.incubator_tenant t on t.employer = s.employer"
                        + " and coalesce(s.to_date >= t.since, true) and coalesce(s.from_date <= t.until, true)"
                        + " join ventures.incubator i on i.id = t.incubator"
                        + " where w.id = any (array(" + STAFF + ")) and i.place >= :place and i.place < :end");
    }
}
