package org.wutong.bureau.targets.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a case. Who may do it in which state stands in {@link Moves}. */
public enum Step {
    OPEN(true),
    RECEIVE(false),
    /** 约谈: somebody was talked to; with day and names. */
    TALK(true),
    /** Measures, and the day by which they work. */
    ANSWER(true),
    SEND_BACK(true),
    CHECK(false),
    /** One level up; the place answers anew. */
    RAISE(true),
    /** 批示: a word of the leader. */
    INSTRUCT(true),
    CLOSE(true),
    LAPSE(true),
    REOPEN(true);

    private final boolean words;

    Step(boolean words) {
        this.words = words;
    }

    /** Whether whoever takes it must say something. */
    public boolean needsWords() {
        return words;
    }

    /** As addresses write it: {@code send-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Step> named(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
