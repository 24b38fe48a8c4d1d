package org.wutong.bureau.cooperation;

/** Level of the employment service, from the city's park to the village's specialist: xinzhou-2022, 二(一). */
enum InstitutionLevel {
    CITY_PARK,
    COUNTY_CENTRE,
    TOWNSHIP_STATION,
    VILLAGE_POINT
}
