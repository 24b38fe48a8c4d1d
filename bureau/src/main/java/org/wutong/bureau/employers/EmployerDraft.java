package org.wutong.bureau.employers;

import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.PhoneNumber;

/**
 * What a form, a spreadsheet row or the demonstration says of one employer; null is not known.
 *
 * @param region code of a place
 * @param phone of the contact; null leaves a recorded number as it is
 */
public record EmployerDraft(
        @Nullable String region,
        String name,
        @Nullable CreditCode creditCode,
        EmployerKind kind,
        @Nullable EmployerSize size,
        @Nullable String industry,
        String address,
        String contact,
        @Nullable PhoneNumber phone,
        @Nullable Boolean keyProject,
        @Nullable Boolean workshopRecognised,
        boolean madeUp) {
    public EmployerDraft {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an employer needs a name");
        }
    }
}
