package org.wutong.bureau.posts;

/** Whose posts they are: jinfeng-2024 (十四) tells the region's from the city's. */
enum PostLevel {
    COUNTY,
    CITY,
    REGION
}
