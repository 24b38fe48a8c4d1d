package org.wutong.bureau.employers.ledgers;

/** What came of an application. */
enum ApplicationAnswer {
    PENDING,
    APPROVED,
    REFUSED
}
