package org.wutong.bureau.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Label;

/**
 * One target of a document.
 *
 * @param id stable name: {@code JF-T04}
 * @param document id of the policy document; {@code article} as the document numbers it
 * @param op {@code >=}, {@code >} or {@code =}
 * @param number what is to be reached, in {@code unit}; money in fen, shares in basis points; null where the text gives none
 * @param deadline last day; null where the article has no end
 * @param counts name of the {@link org.wutong.bureau.facts.Indicator} that counts it; null: no records yet
 * @param note name of an open reading or condition, its words under {@code targets.reading.<note>}
 * @param source whether the bureau's own records can tell at all
 * @param unrecorded why no record of the bureau can tell it, where none can; null where one does
 * @param ofYearBefore share, in percent, of what the year before came to, where that is the goal; null where the text prints a number or none
 */
public record Target(
        String id,
        String document,
        String article,
        String region,
        String indicatorZh,
        String indicatorEn,
        String op,
        @Nullable Long number,
        Unit unit,
        LocalDate from,
        @Nullable LocalDate deadline,
        List<String> lead,
        List<String> responsible,
        Source source,
        @Nullable String counts,
        List<String> parts,
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Label unrecorded,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer ofYearBefore) {

    public enum Source {
        RECORDS,
        OUTSIDE,
        PARAMETER
    }

    public enum Unit {
        PERSON,
        ATTENDANCE,
        HOUSEHOLD,
        FIRM,
        PLACE,
        POST,
        CASE,
        FEN,
        BASIS_POINT,
        PER_PERSON,
        PER_VILLAGE,
        PER_STATION;

        /** So many to each person, village or station: what is counted is how many of these have them. */
        public boolean each() {
            return this == PER_PERSON || this == PER_VILLAGE || this == PER_STATION;
        }

        /** Sums of parts mean something; shares and averages cannot be added up over places. */
        public boolean adds() {
            return this != BASIS_POINT && this != PER_PERSON && this != PER_VILLAGE && this != PER_STATION;
        }
    }

    /** A target that records tell, with a number of its own or none. */
    public Target(
            String id,
            String document,
            String article,
            String region,
            String indicatorZh,
            String indicatorEn,
            String op,
            @Nullable Long number,
            Unit unit,
            LocalDate from,
            @Nullable LocalDate deadline,
            List<String> lead,
            List<String> responsible,
            Source source,
            @Nullable String counts,
            List<String> parts,
            @Nullable String note) {
        this(
                id,
                document,
                article,
                region,
                indicatorZh,
                indicatorEn,
                op,
                number,
                unit,
                from,
                deadline,
                lead,
                responsible,
                source,
                counts,
                parts,
                note,
                null,
                null);
    }

    /** Why no record of the bureau can tell it; null where one does. */
    public @Nullable String unrecorded(String language) {
        Label label = unrecorded;
        return label == null ? null : language.startsWith("en") ? label.en() : label.zh();
    }

    /** The first day a paper may tell of: the period's, or the last of the year before where the goal follows from that. */
    public LocalDate papersFrom() {
        return ofYearBefore == null ? from : from.minusDays(1);
    }

    /** Nothing of it shall be left, such as cases of unpaid wages: less is better, nought is the goal. */
    public boolean clears() {
        return number != null && number == 0;
    }

    public String indicator(String language) {
        return language.startsWith("en") ? indicatorEn : indicatorZh;
    }
}
