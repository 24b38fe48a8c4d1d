package org.wutong.conditions.counting;

/** What is counted of the records that hold. */
public enum What {
    /** Each person once in a place, and once in each larger place, wherever their records lie. */
    PEOPLE,
    /** Each household once, in the same way. */
    HOUSEHOLDS,
    /** Each different value of a column once, in the same way. */
    VALUES,
    /** Each record. */
    ROWS,
    /** The sum of a column: fen, or a whole number. */
    SUM;

    /** Whether something that appears twice counts once. */
    boolean isDistinct() {
        return this == PEOPLE || this == HOUSEHOLDS || this == VALUES;
    }
}
