package org.wutong.bureau.people;

/** A category that policies speak of: 脱贫, 监测对象, 低收入, 搬迁, 就业困难, 退役军人, 毕业生, 两后生. */
public enum CategoryKind {
    POVERTY_ALLEVIATED,
    MONITORED,
    LOW_INCOME,
    RELOCATED,
    HARDSHIP,
    VETERAN,
    GRADUATE,
    TWO_POST_GRADUATE
}
