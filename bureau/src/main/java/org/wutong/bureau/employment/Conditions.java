package org.wutong.bureau.employment;

/** Conditions that counts and the roster's filters share, so that a number and the rows behind it are the same. */
final class Conditions {
    /** On a worker {@code w}; parameters workFrom, workTo. */
    static final String FOUND_WORK_IN_HARDSHIP = """
            exists (select from employment.spell began join people.category hardship on hardship.worker = began.worker
              where began.worker = w.id and began.from_date >= :workFrom and began.from_date <= :workTo
                and hardship.kind = 'HARDSHIP' and hardship.holds
                and (hardship.from_date is null or hardship.from_date <= began.from_date)
                and (hardship.to_date is null or hardship.to_date >= began.from_date))""";

    /** Somebody of the household %s surely is in work. */
    static final String HOUSEHOLD_IN_WORK = """
            exists (select from people.worker member join employment.status standing on standing.worker = member.id
              where member.household = %s and standing.status = 'EMPLOYED')""";

    /** Somebody of the household %s is able to work. At school does not count. */
    static final String HOUSEHOLD_ABLE = """
            exists (select from people.worker able where able.household = %s
              and able.labour_capacity in ('FULL', 'WEAK', 'HALF') and able.at_school is not true)""";

    /**
     * Ids of 零就业家庭, surely: somebody is able to work, nobody does, and of everybody able it is on record. In one pass over all
     * people, since asking household by household takes seconds.
     */
    static final String ZERO_EMPLOYMENT_HOUSEHOLDS = """
            (select member.household from people.worker member left join employment.status standing on standing.worker = member.id
             group by member.household
             having not bool_or(coalesce(standing.status, '') = 'EMPLOYED')
               and bool_or(coalesce(member.labour_capacity, '') in ('FULL', 'WEAK', 'HALF') and member.at_school is not true)
               and not bool_or(coalesce(member.labour_capacity, '') in ('FULL', 'WEAK', 'HALF') and member.at_school is not true
                 and coalesce(standing.status, 'NO_RECORD') = 'NO_RECORD'))""";

    /** On a household {@code h}; parameter workToday. */
    static final String TARGET_HOUSEHOLD = """
            exists (select from people.category target where target.household = h.id and target.worker is null and target.holds
              and target.kind in ('POVERTY_ALLEVIATED', 'MONITORED')
              and (target.from_date is null or target.from_date <= :workToday)
              and (target.to_date is null or target.to_date >= :workToday))
            and """ + " " + HOUSEHOLD_ABLE.formatted("h.id");

    private Conditions() {}
}
