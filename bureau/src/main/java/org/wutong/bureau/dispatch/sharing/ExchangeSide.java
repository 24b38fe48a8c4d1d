package org.wutong.bureau.dispatch.sharing;

/** Whether a firm has hands to spare or lacks them. */
enum ExchangeSide {
    SURPLUS,
    SHORTAGE
}
