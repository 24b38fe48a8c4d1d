package org.wutong.bureau.people.settlements;

/** When and how the people of an area were relocated. */
enum SettlementKind {
    ELEVENTH,
    TWELFTH,
    THIRTEENTH,
    OWN_WILL
}
