package org.wutong.bureau.matching.answers;

/** What a worker says to a recommended job. */
public enum Choice {
    ACCEPTED,
    DECLINED
}
