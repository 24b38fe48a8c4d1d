package org.wutong.bureau.people;

/** Why somebody is no longer on the roster: 死亡, 迁出, 参军, 婚嫁迁出, 并入另一条记录, 其他. */
public enum ClosingReason {
    DIED,
    MOVED_OUT,
    ENLISTED,
    MARRIED_OUT,
    /** Recorded twice; the program alone closes a record so. */
    MERGED,
    OTHER
}
