package org.wutong.demo;

/** 健康状况. */
public enum Health {
    HEALTHY("健康"),
    CHRONIC("长期慢性病"),
    SERIOUS_ILLNESS("患有大病"),
    DISABLED("残疾");

    private final String label;

    Health(String label) {
        this.label = label;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }
}
