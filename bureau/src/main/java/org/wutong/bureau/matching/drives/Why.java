package org.wutong.bureau.matching.drives;

/** Why somebody has no seat in a plan, or is not offered the one that was planned. */
public enum Why {
    /** No vacancy of the drive suits. */
    NONE_SUITS("no"),
    /** Something suits, but all such seats went to others. */
    NO_SEAT("act"),
    /** Nobody would go along to the other county. */
    ALONE("act"),
    /** Taken out by hand. */
    OUT("no"),
    /** In work. */
    EMPLOYED("no"),
    /** Has accepted another job, or was hired for one. */
    ACCEPTED("no"),
    /** Has an open offer of another drive. */
    OFFERED("act"),
    /** Said no to this job since. */
    DECLINED("no"),
    /** The vacancy is closed, or no longer open. */
    CLOSED("no"),
    /** No longer on the roster or no longer looking for work. */
    GONE("no");

    private final String badge;

    Why(String badge) {
        this.badge = badge;
    }

    /** Kind of its badge. */
    public String badge() {
        return badge;
    }

    /** Whether whoever has no seat for this reason was to be placed at all. */
    public boolean sought() {
        return this == NONE_SUITS || this == NO_SEAT || this == ALONE;
    }
}
