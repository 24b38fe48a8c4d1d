package org.wutong.bureau.people;

/** 劳动能力: 全, 弱, 半, 无. Everyone but {@link #NONE} is able to work. */
public enum LabourCapacity {
    FULL,
    WEAK,
    HALF,
    NONE
}
