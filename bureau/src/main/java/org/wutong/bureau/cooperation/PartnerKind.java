package org.wutong.bureau.cooperation;

/** How two regions came together. */
enum PartnerKind {
    EAST_WEST,
    PAIRED,
    IN_PROVINCE,
    NEIGHBOUR,
    OTHER
}
