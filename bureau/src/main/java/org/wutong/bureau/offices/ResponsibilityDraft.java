package org.wutong.bureau.offices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * What a form or a row of a sheet says of one who answers for a place.
 *
 * @param phone null leaves a recorded number as it is
 */
public record ResponsibilityDraft(
        String region,
        Level level,
        ResponsibilityKind kind,
        String name,
        String post,
        @Nullable PhoneNumber phone,
        @Nullable Long staff,
        LocalDate since,
        @Nullable LocalDate until,
        String reason) {
    public ResponsibilityDraft {
        if (name.isBlank()) {
            throw new IllegalArgumentException("whoever answers for a place has a name");
        }
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("ends " + until + " before it begins " + since);
        }
    }
}
