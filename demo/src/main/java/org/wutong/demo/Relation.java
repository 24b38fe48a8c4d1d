package org.wutong.demo;

/** 与户主关系: how a person stands to the head of the household. */
public enum Relation {
    HEAD("户主"),
    SPOUSE("配偶"),
    SON("之子"),
    DAUGHTER("之女"),
    DAUGHTER_IN_LAW("之儿媳"),
    SON_IN_LAW("之女婿"),
    FATHER("之父"),
    MOTHER("之母");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }
}
