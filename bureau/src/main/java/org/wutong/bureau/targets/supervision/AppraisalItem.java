package org.wutong.bureau.targets.supervision;

import java.util.Locale;
import org.wutong.conditions.Label;

/**
 * One line of the sheet as the scheme has it.
 *
 * @param most points at most, in hundredths
 * @param perCase points less for each case opened, in hundredths; {@code perRaise} for each time one was raised
 */
public record AppraisalItem(
        String id, Kind kind, long most, long perCase, long perRaise, Label label, String source, Label because) {
    /** How its points come about. */
    public enum Kind {
        /** Mean rate of the targets with a figure. */
        PROGRESS,
        /** Share of these that are reached. */
        REACHED,
        /** Cases of supervision of the year. */
        SUPERVISION,
        /** Given by a person. */
        BY_HAND
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}
