package org.wutong.bureau.employers;

import org.jspecify.annotations.Nullable;

/**
 * An employer as recorded.
 *
 * @param region code of the place where it stands: of the reporting tree or of the national table
 * @param creditCode 18 characters, null while not known
 * @param industry code of GB/T 4754, or words
 * @param phoneTail last four of the contact's number, null without one; the whole number is never in it
 * @param version rises with each change; a change names the one it was based on
 */
public record Employer(
        long id,
        int version,
        @Nullable String region,
        String name,
        @Nullable String creditCode,
        EmployerKind kind,
        @Nullable EmployerSize size,
        @Nullable String industry,
        String address,
        String contact,
        @Nullable String phoneTail,
        @Nullable Boolean keyProject,
        @Nullable Boolean workshopRecognised,
        boolean madeUp) {}
