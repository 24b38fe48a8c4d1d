package org.wutong.bureau.employers.ledgers;

/** Form of a craftsman's place: jinfeng-2024, (九). */
enum StudioKind {
    STATION,
    STUDIO,
    SCHOOL
}
