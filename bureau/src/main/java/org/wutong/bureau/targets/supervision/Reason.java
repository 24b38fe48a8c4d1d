package org.wutong.bureau.targets.supervision;

/** Why a place lags by the rules of the day. */
public enum Reason {
    BEHIND_PACE,
    LAST_RANKED,
    REPORTS_LATE,
    TASKS_OVERDUE
}
