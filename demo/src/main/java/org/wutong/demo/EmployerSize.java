package org.wutong.demo;

/** 企业规模. */
public enum EmployerSize {
    MICRO("微型"),
    SMALL("小型"),
    MEDIUM("中型"),
    LARGE("大型");

    private final String label;

    EmployerSize(String label) {
        this.label = label;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }
}
