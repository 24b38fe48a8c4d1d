package org.wutong.bureau.ventures;

/** Who recognised an incubator: 吴利政规发〔2021〕7号 三(二)5. */
enum IncubatorLevel {
    DISTRICT,
    CITY,
    REGION,
    NATIONAL
}
