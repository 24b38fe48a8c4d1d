package org.wutong.bureau.employment;

import org.wutong.vocabulary.Truth;

/**
 * How many people are of a class: those who surely are, and those of whom it is not known. Unknown is never no.
 *
 * @param sure surely of the class
 * @param open of whom it is not known
 */
public record Heads(int sure, int open) {
    static final Heads NONE = new Heads(0, 0);

    Heads plus(Truth belongs) {
        return switch (belongs) {
            case TRUE -> new Heads(sure + 1, open);
            case UNKNOWN -> new Heads(sure, open + 1);
            case FALSE -> this;
        };
    }

    public int most() {
        return sure + open;
    }

    public boolean isKnown() {
        return open == 0;
    }
}
