package org.wutong.bureau.matching.drives;

/**
 * What became of the people of a plan, at a place or at a vacancy.
 *
 * @param key code of a place, or id of a vacancy
 * @param sought who was to be placed; for a vacancy, who was planned for it
 * @param held planned, but not offered
 * @param waiting offered, with no answer yet
 */
public record Tally(
        String key,
        long sought,
        long placed,
        long offered,
        long held,
        long waiting,
        long accepted,
        long declined,
        long hired) {
    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                key,
                sought + other.sought,
                placed + other.placed,
                offered + other.offered,
                held + other.held,
                waiting + other.waiting,
                accepted + other.accepted,
                declined + other.declined,
                hired + other.hired);
    }

    /** Of nobody. */
    public static Tally none(String key) {
        return new Tally(key, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
