package org.wutong.bureau.matching;

import java.util.List;
import org.wutong.matching.Factor;

/**
 * One factor of a match in plain words.
 *
 * @param kind how it turned out
 * @param key message key, with {@code args}
 * @param points hundredths of a point earned, of {@code most}
 */
public record Reason(Factor factor, Kind kind, String key, List<Object> args, int points, int most) {
    /** ✓, ? and –. */
    public enum Kind {
        HOLDS(""),
        UNKNOWN("q"),
        LACKS("m");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        /** Class of its line. */
        public String css() {
            return css;
        }
    }

    /** As templates hand them to a message. */
    public Object[] params() {
        return args.toArray();
    }

    /** Points with two decimals. */
    public String text() {
        return org.wutong.matching.Match.text(points);
    }
}
