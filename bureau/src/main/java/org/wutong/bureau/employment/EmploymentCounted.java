package org.wutong.bureau.employment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.people.PersonColumns;

/** Spells, and who is in work on a day, as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class EmploymentCounted {
    private static final String PERSON = PersonColumns.COLUMNS + " from people.worker w" + PersonColumns.JOINS;
    private static final String HERE = " where w.region >= :place and w.region < :end";

    /** Of a day: who works on it; not, where all spells that had begun are over; unknown where none had (EmploymentStatus). */
    @Bean
    CountedRecords inWorkCounted(CountedQueries queries) {
        return queries.of(
                "employment.people",
                "select w.id as key, w.id as person, w.region as place, null::date as starts, null::date as ends, null as title,"
                        + " work.in_work, " + PERSON
                        + " left join (select s.worker, bool_or(s.to_date is null or s.to_date >= :day) as in_work"
                        + " from employment.spell s where s.from_date <= :day and " + PersonColumns.among("s.worker")
                        + " group by s.worker) work on work.worker = w.id"
                        + HERE);
    }

    @Bean
    CountedRecords spellsCounted(CountedQueries queries) {
        return queries.of(
                "employment.spells",
                "select s.id as key, s.worker as person, w.region as place, s.from_date as starts, s.to_date as ends, null as title,"
                        + " s.main, s.self_employed, s.public_post, s.organised, s.contract_signed, s.social_insurance as insured,"
                        + " s.industry, s.work_region as work_place, s.monthly_wage_fen as monthly_wage,"
                        + " s.worker in (select h.worker from people.category h where h.kind = 'HARDSHIP' and h.worker is not null and "
                        + PersonColumns.among("h.worker") + ")"
                        + " and exists (select from people.category h where h.worker = s.worker and h.kind = 'HARDSHIP' and h.holds"
                        + " and coalesce(h.from_date <= s.from_date, true) and coalesce(h.to_date >= s.from_date, true))"
                        + " as began_in_hardship, " + PERSON
                        + " join employment.spell s on s.worker = w.id and s.from_date <= :day and coalesce(s.to_date >= :from, true) and "
                        + PersonColumns.among("s.worker")
                        + HERE);
    }
}
