package org.wutong.bureau.services;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Label;

/**
 * A kind of service, out of {@code policies/services.yaml}.
 *
 * @param code never changes, for services on record carry it: {@code policy-talk}
 * @param content what its content is called
 * @param countsAs what one of it adds to; null where it adds to nothing
 * @param freeCountsAs what it adds to as well where it was free of charge
 * @param reaches whether somebody spoke with the worker
 * @param group whether it can be given to many at once
 */
public record ServiceKind(
        String code,
        Label label,
        Label content,
        @Nullable Counted countsAs,
        @Nullable Counted freeCountsAs,
        Once once,
        boolean reaches,
        boolean group) {

    /** What makes two services of a worker and a year one. */
    public enum Once {
        DAY,
        CONTENT
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }

    public String contentName(Locale locale) {
        return locale.getLanguage().equals("en") ? content.en() : content.zh();
    }

    public boolean asksContent() {
        return once == Once.CONTENT;
    }

    public boolean asksFree() {
        return freeCountsAs != null;
    }

    /**
     * What two services of this kind have in common when they count once: the day, or what it was about, else its content, whatever
     * the spaces, width and case it is written in.
     */
    public String countedAs(LocalDate day, String about, String words) {
        if (once == Once.DAY) {
            return day.toString();
        }
        String text = about.isBlank() ? words : about;
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
