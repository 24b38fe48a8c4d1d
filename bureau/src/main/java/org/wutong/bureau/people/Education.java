package org.wutong.bureau.people;

/** 文化程度: 文盲半文盲, 小学, 初中, 高中, 中职技校, 大专, 本科及以上; from the lowest up. */
public enum Education {
    NONE,
    PRIMARY,
    JUNIOR,
    SENIOR,
    VOCATIONAL,
    COLLEGE,
    BACHELOR
}
