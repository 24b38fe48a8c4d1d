package org.wutong.bureau.targets.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * How places are ranked, out of {@code policies/ranking.yaml}. No document prints a formula; {@code because} says whose this is.
 *
 * @param region the rule is for places ranked under this place or below it; the rule of the nearest place holds
 * @param ranks level of the places ranked against each other
 * @param to last day; null: no end
 * @param capBasisPoints no part counts for more than this
 * @param pace whether what is reached is held against the share of the time that has passed
 * @param small below which goal a place is marked; null: none is
 */
public record RankingRule(
        String id,
        Label title,
        String region,
        Level ranks,
        LocalDate from,
        @Nullable LocalDate to,
        Label because,
        List<Part> parts,
        int capBasisPoints,
        boolean pace,
        Ties ties,
        @Nullable Small small) {

    /** One target of the formula; weights need not add up to a hundred. */
    public record Part(String target, int weight) {}

    /** A place whose goal for the target is below the number, in the target's unit, is small. */
    public record Small(String target, long goalBelow) {}

    /** Which rank comes after a shared one. */
    public enum Ties {
        /** 1 1 3 */
        SKIP,
        /** 1 1 2 */
        NEXT
    }

    public boolean holds(String under, LocalDate day) {
        return under.startsWith(region) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public int weight(String target) {
        return parts.stream()
                .filter(part -> part.target().equals(target))
                .mapToInt(Part::weight)
                .sum();
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? title.en() : title.zh();
    }

    public String because(Locale locale) {
        return locale.getLanguage().equals("en") ? because.en() : because.zh();
    }
}
