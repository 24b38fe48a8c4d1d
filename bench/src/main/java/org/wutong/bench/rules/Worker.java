package org.wutong.bench.rules;

/**
 * A worker's facts as a program with the rules in its code would hold them. Places are cut to province and county beforehand,
 * which spares every peer the arithmetic; money is in fen.
 *
 * @param person the number of the person, from 0
 */
public record Worker(
        int person,
        int homeCounty,
        int homeProvince,
        int workCounty,
        int workProvince,
        boolean poverty,
        boolean householdPoverty,
        boolean householdMonitored,
        boolean lowIncome,
        boolean relocated,
        int monthsStable,
        boolean contract,
        boolean insured,
        boolean organised,
        long transportCost,
        long income) {}
