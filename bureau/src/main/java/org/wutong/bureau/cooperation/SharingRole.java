package org.wutong.bureau.cooperation;

/** Which side of job sharing a firm stands on. */
enum SharingRole {
    LENDER,
    BORROWER,
    BOTH
}
