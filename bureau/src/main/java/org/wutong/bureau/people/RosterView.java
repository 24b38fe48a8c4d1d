package org.wutong.bureau.people;

/**
 * A view of the roster that everybody finds among its tabs; a bean of the duty whose filter it uses.
 *
 * @param query the part of the address after the question mark
 */
public record RosterView(int order, String labelKey, String query) {}
