package org.wutong.conditions.counting;

import java.util.Map;

/**
 * What a rule counts of the records that lie in one place.
 *
 * @param count that adds up with other places
 * @param things what counts once although it may lie in other places too; empty where everything adds up
 * @param says what the records here say of each of these, as {@link Distinct} reads it
 */
record Part(PlaceCount count, Object[] things, byte[] says) {
    private static final Object[] NONE = {};
    private static final byte[] NOTHING = {};

    static Part of(PlaceCount count, Map<Object, Integer> things) {
        if (things.isEmpty()) {
            return new Part(count, NONE, NOTHING);
        }
        Object[] each = new Object[things.size()];
        byte[] says = new byte[each.length];
        int i = 0;
        for (Map.Entry<Object, Integer> one : things.entrySet()) {
            each[i] = one.getKey();
            says[i++] = one.getValue().byteValue();
        }
        return new Part(count, each, says);
    }
}
