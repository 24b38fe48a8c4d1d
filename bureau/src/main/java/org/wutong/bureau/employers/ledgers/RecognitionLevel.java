package org.wutong.bureau.employers.ledgers;

/** Level of the government that recognised something. */
enum RecognitionLevel {
    COUNTY,
    CITY,
    REGION,
    NATION
}
