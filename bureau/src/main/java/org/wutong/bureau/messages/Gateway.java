package org.wutong.bureau.messages;

import org.wutong.vocabulary.PhoneNumber;

/** The one way out: hands a message to whoever delivers it. Called outside any transaction. */
public interface Gateway {
    /** As the log shows it: {@code log}, {@code http}. */
    String name();

    /** Whether messages reach phones. */
    boolean real();

    /** @param id the same for each try of one message, so that a platform can tell doubles */
    Receipt send(long id, PhoneNumber phone, String text);

    /**
     * What became of one try.
     *
     * @param detail for people; never a whole number
     */
    record Receipt(Outcome outcome, String detail) {}

    enum Outcome {
        SENT,
        /** Written down only. */
        LOGGED,
        /** Not now; another try may succeed. */
        LATER,
        /** Not ever as it is. */
        REFUSED,
        /** It may have gone out, or not. */
        UNSURE
    }
}
