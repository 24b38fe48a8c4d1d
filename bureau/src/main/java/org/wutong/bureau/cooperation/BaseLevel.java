package org.wutong.bureau.cooperation;

/** Level of the government that recognised a base. */
enum BaseLevel {
    COUNTY,
    CITY,
    PROVINCE,
    NATION
}
