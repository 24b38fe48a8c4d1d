package org.wutong.demo;

/** 婚姻状况. */
public enum MaritalStatus {
    SINGLE("未婚"),
    MARRIED("已婚"),
    DIVORCED("离婚"),
    WIDOWED("丧偶");

    private final String label;

    MaritalStatus(String label) {
        this.label = label;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }
}
