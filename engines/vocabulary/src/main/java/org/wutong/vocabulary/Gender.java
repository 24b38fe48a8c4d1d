package org.wutong.vocabulary;

/** 性别, as an identity number states it. */
public enum Gender {
    MALE,
    FEMALE
}
