package org.wutong.bureau.employment;

/** Why a job ended (离职原因), as the person or the employer tells it. */
public enum LeaveReason {
    RESIGNED,
    CONTRACT_ENDED,
    DISMISSED,
    LAID_OFF,
    FIRM_CLOSED,
    SEASON_OVER,
    WAGES_UNPAID,
    FAMILY,
    ILLNESS,
    STUDY_OR_ARMY,
    RETIRED,
    OTHER
}
