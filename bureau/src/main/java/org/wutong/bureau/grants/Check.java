package org.wutong.bureau.grants;

/** What must hold beside role and state before a step is taken. */
public enum Check {
    /** That the person agrees is recorded. */
    CONSENT,
    /** Whoever made the case, or looked at it before, does not look at it again: maker and checker are two. */
    APART,
    /** Whoever declared a relative in the household does not check. */
    KINSHIP,
    /** The notice has hung out long enough. */
    NOTICE_OVER,
    /** No objection is without an answer. */
    NO_OBJECTION,
    /** Decided again on today's facts it comes to the same. */
    SAME_TODAY,
    /** The fund covers it, in the order of classes and time. */
    FUNDS,
    /** Whoever looks first sits nearest: the county only where the organisation stands in no township. */
    NEAREST,
    /** Nobody on the list is counted by another organisation, for families where the bureau pays a person's place once. */
    COUNTED_ONCE,
    /** A bank account is on record. */
    ACCOUNT
}
