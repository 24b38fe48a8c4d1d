package org.wutong.bureau.targets.supervision;

/** With what a case is closed. */
public enum Outcome {
    /** The figures are no longer behind. */
    CAUGHT_UP,
    /** Still behind, for a reason that is accepted. */
    EXPLAINED,
    /** Its period is over, or it was opened by mistake. */
    LAPSED
}
