package org.wutong.bureau.ventures;

/** Whom a start-up was founded by. */
enum FounderGroup {
    RETURNEE,
    RURAL,
    GRADUATE,
    VETERAN,
    OTHER
}
