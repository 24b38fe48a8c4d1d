package org.wutong.bureau.employers;

/** Size class by the national standard of small and medium enterprises. */
public enum EmployerSize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE;

    public String labelKey() {
        return "employers.size." + name();
    }
}
