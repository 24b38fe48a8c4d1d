package org.wutong.bureau.targets.supervision;

/** How far a case of supervision has come. */
public enum CaseState {
    /** 已下达. */
    OPENED("unk"),
    /** 已签收. */
    RECEIVED("act"),
    /** 已约谈. */
    TALKED("act"),
    /** 已回复: measures are told and wait to be checked. */
    ANSWERED("act"),
    /** 已核查: measures hold; the figures show by the day set whether it is made good. */
    CHECKED("yes"),
    /** 已办结. */
    CLOSED("no");

    private final String badge;

    CaseState(String badge) {
        this.badge = badge;
    }

    /** Sign of the state as pages show it. */
    public String badge() {
        return badge;
    }

    public boolean open() {
        return this != CLOSED;
    }
}
