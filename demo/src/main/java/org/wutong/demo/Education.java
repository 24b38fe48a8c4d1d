package org.wutong.demo;

/** 学历, in rising order. */
public enum Education {
    NONE("文盲半文盲", "none"),
    PRIMARY("小学", "primary"),
    JUNIOR("初中", "junior"),
    SENIOR("高中", "senior"),
    VOCATIONAL("中专（职高）", "vocational"),
    COLLEGE("大专", "college"),
    BACHELOR("本科及以上", "bachelor+");

    private final String label;
    private final String code;

    Education(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }

    /** The word of the {@code match} files. */
    public String code() {
        return code;
    }
}
