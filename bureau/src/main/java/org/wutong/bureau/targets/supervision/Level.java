package org.wutong.bureau.targets.supervision;

import java.util.Locale;
import org.wutong.conditions.Label;

/**
 * How high a case has been raised.
 *
 * @param workingDays time at this level
 * @param talk whether somebody is to be talked to
 * @param mention whether it stands in the next bulletin
 * @param source documents with their articles, or {@code own}
 */
public record Level(
        String id, int workingDays, boolean talk, boolean mention, Label label, String source, Label because) {
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}
