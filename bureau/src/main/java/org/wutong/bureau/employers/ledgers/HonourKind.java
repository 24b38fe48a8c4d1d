package org.wutong.bureau.employers.ledgers;

/** An honour, or a competition in which it was won. */
enum HonourKind {
    HONOUR,
    PRIZE
}
