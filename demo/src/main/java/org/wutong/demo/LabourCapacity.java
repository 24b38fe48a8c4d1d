package org.wutong.demo;

/** 劳动能力: how much work a person can do. */
public enum LabourCapacity {
    FULL("普通劳动力"),
    WEAK("弱劳动力"),
    HALF("半劳动力"),
    NONE("丧失劳动力");

    private final String label;

    LabourCapacity(String label) {
        this.label = label;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }
}
