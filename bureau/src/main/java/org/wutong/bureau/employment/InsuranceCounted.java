package org.wutong.bureau.employment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.people.PersonColumns;

/** Social insurance as the imported months tell it, one record a person and kind, as records that can be counted. */
@Configuration(proxyBeanMethods = false)
class InsuranceCounted {
    /**
     * Months of the period. newly: paid in it, and recorded as not paid before it; false where it was paid before; unknown where
     * nothing was recorded before, for nobody can tell. self_employed: in the newest paid month whose job says so.
     */
    @Bean
    CountedRecords insuranceCounted(CountedQueries queries) {
        return queries.of(
                "employment.insurance",
                "select i.key, w.id as person, w.region as place, i.starts, i.ends, null as title, i.kind, i.paid, not i.before as newly,"
                        + " i.self_employed, " + PersonColumns.COLUMNS + " from people.worker w" + PersonColumns.JOINS
                        + " join (select m.worker, m.kind, min(m.id) as key, min(m.month) filter (where m.month >= :from) as starts,"
                        + " cast(max(m.month) + interval '1 month - 1 day' as date) as ends,"
                        + " bool_or(m.paid) filter (where m.month >= :from) as paid,"
                        + " bool_or(m.paid) filter (where m.month < :from) as before,"
                        + " (array_agg(s.self_employed order by m.month desc) filter (where m.paid and m.month >= :from"
                        + " and s.self_employed is not null))[1] as self_employed"
                        + " from employment.insurance_month m left join employment.spell s on s.id = m.spell"
                        + " where m.month <= :day and " + PersonColumns.among("m.worker")
                        + " group by m.worker, m.kind) i on i.worker = w.id and i.starts is not null"
                        + " where w.region >= :place and w.region < :end");
    }
}
