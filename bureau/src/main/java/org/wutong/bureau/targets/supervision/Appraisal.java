package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a place for a year.
 *
 * @param scheme id of the {@link AppraisalScheme}
 * @param points in hundredths; null until it is signed
 * @param grade id of the {@link Grade} as signed
 * @param reward what was given for it, as written
 * @param rules digest of the file it was signed by
 */
public record Appraisal(
        long id,
        String place,
        int year,
        String scheme,
        String office,
        LocalDate madeOn,
        @Nullable Long madeBy,
        String madeName,
        @Nullable Long points,
        @Nullable String grade,
        String reward,
        @Nullable String rules,
        @Nullable LocalDate signedOn,
        @Nullable String signedName,
        int version) {
    public boolean signed() {
        return signedOn != null;
    }
}
