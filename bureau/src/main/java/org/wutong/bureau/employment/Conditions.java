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

    /** Of somebody able to work in the household %s it is not on record whether they work. */
    static final String HOUSEHOLD_UNTOLD = """
            exists (select from people.worker untold left join employment.status its on its.worker = untold.id
              where untold.household = %s and untold.labour_capacity in ('FULL', 'WEAK', 'HALF') and untold.at_school is not true
                and coalesce(its.status, 'NO_RECORD') = 'NO_RECORD')""";

    /** On a household {@code h}; parameter workToday. */
    static final String TARGET_HOUSEHOLD = """
            exists (select from people.category target where target.household = h.id and target.worker is null and target.holds
              and target.kind in ('POVERTY_ALLEVIATED', 'MONITORED')
              and (target.from_date is null or target.from_date <= :workToday)
              and (target.to_date is null or target.to_date >= :workToday))
            and """ + " " + HOUSEHOLD_ABLE.formatted("h.id");

    private Conditions() {}

    /** 零就业家庭, surely: somebody is able to work, nobody does, and of everybody able it is on record. */
    static String zeroEmployment(String household) {
        return HOUSEHOLD_ABLE.formatted(household) + " and not " + HOUSEHOLD_IN_WORK.formatted(household) + " and not "
                + HOUSEHOLD_UNTOLD.formatted(household);
    }
}
