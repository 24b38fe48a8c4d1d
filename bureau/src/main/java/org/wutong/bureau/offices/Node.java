package org.wutong.bureau.offices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * A place of the reporting tree.
 *
 * @param code fixed-width prefix code; a local node has a letter where the code table has digits
 * @param shortName the name as people say it: 良田镇, 和顺新村
 */
public record Node(
        String code,
        @Nullable String parent,
        String name,
        String shortName,
        Level level,
        boolean local,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /**
     * Whether the place may be looked at as of a past day. A place of the code table stood before the table was drawn up; one the bureau
     * made stands from its first day.
     */
    public boolean stoodOn(LocalDate day) {
        return (!local || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
