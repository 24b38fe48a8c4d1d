package org.wutong.bureau.policies.storage;

/**
 * How decisions came out differently.
 *
 * @param written rows that were added, changed or removed, for whatever reason
 * @param sumChanged owed before and after, with another sum
 */
public record Written(long written, long newlyOwed, long noLongerOwed, long sumChanged) {
    public static final Written NOTHING = new Written(0, 0, 0, 0);

    public Written plus(Written other) {
        return new Written(
                written + other.written,
                newlyOwed + other.newlyOwed,
                noLongerOwed + other.noLongerOwed,
                sumChanged + other.sumChanged);
    }
}
