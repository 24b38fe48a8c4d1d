package org.wutong.bureau.employers.ledgers;

/** How far a brand of labour has come. */
enum BrandStage {
    BUILDING,
    COUNTY,
    CITY,
    REGION,
    NATION
}
