package org.wutong.bureau.employers;

import org.jspecify.annotations.Nullable;

/**
 * What a list of employers is narrowed to; null does not narrow.
 *
 * @param q words of the name, or a whole credit code
 * @param place code of a place; everything below it counts
 * @param sort {@code name}, {@code place} or {@code new}
 */
public record EmployerFilter(
        @Nullable String q,
        @Nullable EmployerKind kind,
        @Nullable String place,
        @Nullable Boolean keyProject,
        @Nullable String sort) {
    public static final EmployerFilter ALL = new EmployerFilter(null, null, null, null, null);
}
