package org.wutong.bureau.cooperation;

/** What a point or base of labour cooperation is for. */
enum ServicePointKind {
    SERVICE_STATION,
    LABOUR_STATION,
    OUT_OF_PROVINCE,
    OUTPUT_BASE,
    TRAINING_BASE,
    PRACTICE_BASE,
    RIGHTS_POINT
}
