package org.wutong.bureau.ventures;

/** What an expert advises on: 内人社发〔2022〕94号 三. */
enum ExpertField {
    AWARENESS,
    SELECTION,
    PLANNING,
    PRODUCT,
    MARKET,
    FINANCE,
    LAW,
    POLICY
}
