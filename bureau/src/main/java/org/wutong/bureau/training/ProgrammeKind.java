package org.wutong.bureau.training;

/** What a training programme is for. */
enum ProgrammeKind {
    SKILL,
    ORDER,
    APPRENTICE,
    SPECIAL,
    SAFETY,
    VENTURE,
    FARM,
    NEW
}
