package org.wutong.bureau.employers.ledgers;

/** What an evaluation came to. */
enum BrandResult {
    EXCELLENT,
    GOOD,
    MEND,
    WITHDRAWN
}
