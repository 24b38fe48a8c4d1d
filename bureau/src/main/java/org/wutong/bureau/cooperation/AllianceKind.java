package org.wutong.bureau.cooperation;

/** What an alliance is for. */
enum AllianceKind {
    LABOUR,
    HR_SERVICE,
    JOB_SHARING
}
