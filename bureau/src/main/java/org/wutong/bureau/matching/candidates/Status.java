package org.wutong.bureau.matching.candidates;

/** How far a candidate has come with a vacancy. */
public enum Status {
    RECOMMENDED("act"),
    CONTACTED("act"),
    INTERVIEW("act"),
    OFFERED("act"),
    HIRED("yes"),
    REFUSED("no"),
    WITHDRAWN("no");

    private final String badge;

    Status(String badge) {
        this.badge = badge;
    }

    /** Kind of its badge. */
    public String badge() {
        return badge;
    }

    /** Whether an employer is still to hear of it. */
    public boolean isOn() {
        return this != REFUSED && this != WITHDRAWN;
    }
}
