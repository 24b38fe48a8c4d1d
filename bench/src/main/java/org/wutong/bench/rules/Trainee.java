package org.wutong.bench.rules;

/**
 * The facts of one trainee in one class, see {@link Worker}.
 *
 * @param person the number of the person, from 0
 * @param placementRate in percent
 * @param certificate number of its category; 0 without one
 */
public record Trainee(
        int person,
        int homeCounty,
        boolean poverty,
        boolean relocated,
        boolean leaver,
        boolean passed,
        Programme programme,
        int days,
        int placementRate,
        int certificate,
        long fee) {}
