package org.wutong.bureau.policies;

/**
 * How decisions of some people add up. Sums in fen.
 *
 * @param most of those eligible, what is known of it
 * @param open whether somebody eligible may get more than is known
 * @param upTo what those not yet decided could get, what is known of it
 * @param upToOpen whether one of them could get more than is known
 */
public record Tally(
        long eligible,
        long least,
        long most,
        boolean open,
        long unknown,
        long upTo,
        boolean upToOpen,
        long ineligible) {
    public static final Tally NONE = new Tally(0, 0, 0, false, 0, 0, false, 0);

    public static Tally of(OwedRow.Outcome outcome, long people, long leastFen, long mostFen, boolean isOpen) {
        return switch (outcome) {
            case ELIGIBLE -> new Tally(people, leastFen, mostFen, isOpen, 0, 0, false, 0);
            case UNKNOWN -> new Tally(0, 0, 0, false, people, mostFen, isOpen, 0);
            case INELIGIBLE -> new Tally(0, 0, 0, false, 0, 0, false, people);
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                eligible + other.eligible,
                Math.addExact(least, other.least),
                Math.addExact(most, other.most),
                open || other.open,
                unknown + other.unknown,
                Math.addExact(upTo, other.upTo),
                upToOpen || other.upToOpen,
                ineligible + other.ineligible);
    }

    public long decided() {
        return eligible + unknown + ineligible;
    }

    /** What those eligible get. */
    public Explained.Sum sum() {
        return new Explained.Sum(least, open ? null : Long.valueOf(most));
    }
}
