package org.wutong.bureau.grants;

/** How the person agreed that what is owed to them is claimed. */
public enum Consent {
    NONE,
    /** Told to the specialist, who records it. */
    SPOKEN,
    WRITTEN
}
