package org.wutong.bureau.people.qualifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a form or a row of a sheet says of a skill or certificate. */
public record QualificationDraft(
        long worker,
        Qualification.Kind kind,
        String title,
        String level,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String issuer) {
    public QualificationDraft {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a qualification has a title");
        }
        if (issuedOn != null && validUntil != null && validUntil.isBefore(issuedOn)) {
            throw new IllegalArgumentException("ends " + validUntil + " before it begins " + issuedOn);
        }
    }
}
