package org.wutong.bureau.matching.answers;

import java.util.Locale;
import java.util.Set;

/**
 * A reason to decline, out of the code table of {@code policies/recommendation.yaml}.
 *
 * @param number as call sheets number it, from 2: 1 is to accept
 * @param returnsWhen what must be another thing at the vacancy for it to return before its days are over
 * @param hidesEmployer whether every vacancy of the employer stays away, until the answer is taken back
 * @param asksNote whether words of one's own are needed
 */
public record DeclineReason(
        int number,
        String code,
        String zh,
        String en,
        Set<Aspect> returnsWhen,
        boolean hidesEmployer,
        Proposes proposes,
        boolean asksNote) {

    /** What a reason proposes to change about the wishes. */
    public enum Proposes {
        NOTHING,
        WAGE_FLOOR,
        STAY_NEAR_HOME,
        NOT_LOOKING
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
