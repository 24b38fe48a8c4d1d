package org.wutong.bureau.employers.ledgers;

/** Why a project must take local people on. */
enum ProjectKind {
    WORK_RELIEF,
    GOVERNMENT,
    KEY,
    RESETTLEMENT
}
