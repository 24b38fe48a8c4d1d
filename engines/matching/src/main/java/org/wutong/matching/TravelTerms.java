package org.wutong.matching;

/**
 * When people travel together ({@code travel} of {@code policies/matching.yaml}): those of one township who begin work in one
 * county in one week.
 *
 * @param least the fewest a vehicle goes for
 * @param seats of a vehicle
 */
public record TravelTerms(Wording wording, int least, int seats) {
    public TravelTerms {
        if (least < 1 || seats < least) {
            throw new IllegalArgumentException("a vehicle of " + seats + " seats for " + least
                    + " people at least: expected 1 or more, and as many seats");
        }
    }

    /** How many of so many people can go, all vehicles with people enough. */
    public int going(int people) {
        return Math.min(people, people / least * seats);
    }
}
