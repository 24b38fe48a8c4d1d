package org.wutong.bureau.people;

/**
 * What countable records say of the person they are about, as {@code policies/counting.yaml} names it, for queries of other duties:
 * after the roster's row {@code w} of the person. A category is true, false, or unknown while nobody said anything about it; a
 * person's own records decide, those of the household where there are none.
 */
public final class PersonColumns {
    private static final String SAYS =
            "bool_or(c.holds and coalesce(c.from_date <= :day, true) and coalesce(c.to_date >= :day, true))"
                    + " filter (where c.kind = '%s') as %s";
    private static final String KINDS = String.join(
            ", ",
            SAYS.formatted("POVERTY_ALLEVIATED", "poverty"),
            SAYS.formatted("MONITORED", "monitored"),
            SAYS.formatted("LOW_INCOME", "low"),
            SAYS.formatted("RELOCATED", "relocated"),
            SAYS.formatted("HARDSHIP", "hardship"));

    /** Columns, household first; the day is the parameter {@code :day}. */
    public static final String COLUMNS = """
            w.household, w.rural_hukou, w.willing, w.returnee, lower(w.gender) as gender,
            (w.labour_capacity <> 'NONE' and w.at_school is not true) as able,
            coalesce(own.poverty, of_all.poverty) as poverty_alleviated, coalesce(own.monitored, of_all.monitored) as monitored,
            coalesce(own.low, of_all.low) as low_income, coalesce(own.relocated, of_all.relocated) as relocated,
            coalesce(own.hardship, of_all.hardship) as hardship,
            of_all.poverty as household_poverty_alleviated, of_all.monitored as household_monitored""";

    private static final String HERE = "select x.%s from people.worker x where x.region >= :place and x.region < :end";

    /** What the columns are read from, behind {@code people.worker w}, where records lie where their person lives. */
    public static final String JOINS =
            joins(among("c.worker"), "{narrow: c.household = any (array(" + HERE.formatted("household") + "))}");

    /** The same for a few people, wherever they live. @param people query of their ids */
    public static String joins(String people) {
        return joins(
                "c.worker = any (array(" + people + "))",
                "c.household = any (array(select x.household from people.worker x where x.id = any (array(" + people
                        + "))))");
    }

    private static String joins(String workers, String households) {
        return " left join (select c.worker, " + KINDS + " from people.category c where c.worker is not null and "
                + workers
                + " group by c.worker) own on own.worker = w.id"
                + " left join (select c.household as id, " + KINDS
                + " from people.category c where c.worker is null and "
                + households + " group by c.household) of_all on of_all.id = w.household ";
    }

    private PersonColumns() {}

    /**
     * Condition that keeps a table of a counted query to people of the wanted place, where only one place is read. Each table with rows
     * of people needs one. An array, so that the rows come from an index whatever the planner expects behind row guards.
     */
    public static String among(String worker) {
        return "{narrow: " + worker + " = any (array(" + HERE.formatted("id") + "))}";
    }
}
