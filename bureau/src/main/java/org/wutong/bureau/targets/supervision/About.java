package org.wutong.bureau.targets.supervision;

/** What a case is about. */
public enum About {
    /** A target of a document that is behind; the subject is its id. */
    TARGET,
    /** The place in the ranking by the formula of the day. */
    RANKING,
    /** Reports that are late. */
    REPORTS,
    /** Tasks past their day. */
    BACKLOG,
    /** Whatever an officer writes down. */
    FREE
}
