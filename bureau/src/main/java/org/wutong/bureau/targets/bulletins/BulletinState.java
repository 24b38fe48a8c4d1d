package org.wutong.bureau.targets.bulletins;

/** Where a bulletin stands. */
public enum BulletinState {
    /** Being written. */
    DRAFT("unk"),
    /** Waits for a second person to sign it. */
    SUBMITTED("act"),
    /** Signed, numbered and sent; never changed again. */
    SENT("yes"),
    /** Another one, of its own number, stands in its place. */
    CORRECTED("no"),
    /** Taken back by another one of its own number. */
    WITHDRAWN("no");

    private final String badge;

    BulletinState(String badge) {
        this.badge = badge;
    }

    public String badge() {
        return badge;
    }

    public String labelKey() {
        return "targets.bulletins.state." + this;
    }

    /** Whether it has left the office. */
    public boolean out() {
        return this == SENT || this == CORRECTED || this == WITHDRAWN;
    }
}
