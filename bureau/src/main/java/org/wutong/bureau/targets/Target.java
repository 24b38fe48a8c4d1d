package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable String note) {

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

    public String indicator(String language) {
        return language.startsWith("en") ? indicatorEn : indicatorZh;
    }
}
