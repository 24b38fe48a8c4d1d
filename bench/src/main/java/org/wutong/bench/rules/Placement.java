package org.wutong.bench.rules;

/**
 * The facts of one placement, see {@link Worker}.
 *
 * @param person the number of the person, from 0
 */
public record Placement(
        int person,
        OrganiserKind organiser,
        int homeCounty,
        int homeCity,
        int homeProvince,
        int workCounty,
        int workCity,
        int workProvince,
        boolean rural,
        boolean poverty,
        boolean firstOutput,
        boolean contract,
        boolean insured,
        boolean organised,
        int monthsInYear,
        int monthsContinuous,
        int monthsStable,
        int contractMonths) {}
