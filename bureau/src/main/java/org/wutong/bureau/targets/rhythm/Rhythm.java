package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Node;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * One line of the rhythm, out of {@code policies/rhythm.yaml}: who hands in what for which period.
 *
 * @param source number and article of the document that asks for it; null: a setting of the bureau
 * @param region places of the level {@code reporter} at or below this one hand it in
 * @param recipient whom it goes to
 * @param to last day on which the line holds; null: no end
 * @param dueWorkingDays working days from the end of the period; no document prints one
 * @param ranking whether its frozen ranking is the one sent down
 * @param because how a passage is read, or that no document asks for it; null where nothing needs to be said
 */
public record Rhythm(
        String id,
        Label title,
        @Nullable String source,
        String region,
        Level reporter,
        Label recipient,
        Cadence cadence,
        LocalDate from,
        @Nullable LocalDate to,
        int dueWorkingDays,
        boolean ranking,
        @Nullable Label because) {

    public boolean concerns(Node place) {
        return place.level() == reporter && place.code().startsWith(region);
    }

    /** Whether a report for the period is asked for: the line holds on the period's last day. */
    public boolean asksFor(Period period) {
        return !period.to().isBefore(from) && (to == null || !period.to().isAfter(to));
    }

    /** Periods with their last day within these days for which a report is asked for, earliest first. */
    public List<Period> endingWithin(LocalDate first, LocalDate last) {
        List<Period> periods = new ArrayList<>();
        LocalDate begin = first.isBefore(from) ? from : first;
        for (Period period = cadence.of(begin); !period.to().isAfter(last); period = period.next()) {
            if (asksFor(period)) {
                periods.add(period);
            }
        }
        return periods;
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? title.en() : title.zh();
    }

    public String recipient(Locale locale) {
        return locale.getLanguage().equals("en") ? recipient.en() : recipient.zh();
    }

    public @Nullable String because(Locale locale) {
        return because == null ? null : locale.getLanguage().equals("en") ? because.en() : because.zh();
    }
}
