package org.wutong.bureau.offices;

/** In which way somebody answers for a place: 包联领导, 就业服务专干（村专人）, 网格员, 包联干部. */
public enum ResponsibilityKind {
    LEADER,
    SPECIALIST,
    GRID_WORKER,
    CADRE
}
