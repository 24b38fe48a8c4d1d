package org.wutong.bureau.offices;

/**
 * A subtree of the reporting tree by code prefix, as the half-open range {@code [from, to)} that row-level security compares
 * with. {@link #NOTHING} matches no row.
 */
public record Scope(String from, String to) {
    public static final Scope NOTHING = new Scope("", "");
    public static final Scope EVERYTHING = new Scope("0", "~");

    /** The node with this code and all below it. Codes use digits and letters only, so {@code ~} sorts after every one. */
    public static Scope under(String code) {
        return code.isEmpty() ? EVERYTHING : new Scope(code, code + "~");
    }

    public boolean covers(String code) {
        return code.compareTo(from) >= 0 && code.compareTo(to) < 0;
    }
}
