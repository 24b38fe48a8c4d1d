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

    private static final String ABLE = "m.labour_capacity in ('FULL', 'WEAK', 'HALF') and m.at_school is not true";

    private static final String OF_STATUS =
            "(m.id in (select s.worker from employment.status s where s.status in (%s)))";

    /** Ids of households of which somebody surely is in work. */
    static final String HOUSEHOLDS_IN_WORK =
            "(select m.household from people.worker m where " + OF_STATUS.formatted("'EMPLOYED'") + " is true)";

    /** Ids of households of which somebody is able to work. At school does not count. */
    static final String HOUSEHOLDS_ABLE = "(select m.household from people.worker m where " + ABLE + ")";

    /**
     * Ids of 零就业家庭, surely: somebody is able to work, nobody does, and of everybody able it is on record. As sets that are each
     * made once, since asking household by household takes seconds.
     */
    static final String ZERO_EMPLOYMENT_HOUSEHOLDS = "(select m.household from people.worker m where " + ABLE
            + " and " + OF_STATUS.formatted("'UNEMPLOYED'") + " is true"
            + " and (m.household in " + HOUSEHOLDS_IN_WORK + ") is not true"
            + " and (m.household in (select m.household from people.worker m where " + ABLE
            + " and " + OF_STATUS.formatted("'EMPLOYED', 'UNEMPLOYED'") + " is not true)) is not true)";

    private static final String TARGET_HOUSEHOLDS = """
            (select c.household from people.category c where c.kind in ('POVERTY_ALLEVIATED', 'MONITORED') and c.worker is null and c.holds
              and (c.from_date is null or c.from_date <= :workToday) and (c.to_date is null or c.to_date >= :workToday))""";

    /** On the household whose id is %1$s: one the documents aim at, with somebody able to work; parameter workToday. */
    static final String TARGET_HOUSEHOLD =
            "(%1$s in " + TARGET_HOUSEHOLDS + ") is true and (%1$s in " + HOUSEHOLDS_ABLE + ") is true";

    /** On the household whose id is %1$s: somebody surely is in work. */
    static final String HOUSEHOLD_IN_WORK = "(%1$s in " + HOUSEHOLDS_IN_WORK + ") is true";

    private Conditions() {}
}
