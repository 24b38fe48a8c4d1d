package org.wutong.demo;

import org.wutong.vocabulary.RegionCode;

/**
 * People registered together.
 *
 * @param village twelve digits
 * @param rural whether their registration is a rural one
 * @param members everybody, with children and old people who are not on the roster
 * @param bankAccount where grants of the household go; Luhn-valid, of a prefix no bank uses
 */
public record DemoHousehold(
        String id, RegionCode village, boolean rural, String headWorkerId, int members, String bankAccount) {
    /** The id alone: an account must not end in a log. */
    @Override
    public String toString() {
        return "DemoHousehold[" + id + "]";
    }
}
