package org.wutong.bureau.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one category: that it holds, or that it does not. Saying nothing is the absence of a claim and leaves
 * what is recorded as it is.
 *
 * @param ofHousehold whether the whole household is meant, or this person alone
 * @param subkind a finer class by its name: UNSTABLE, MARGINAL, SUDDEN_HARDSHIP; POLICY, SELF; …
 * @param from first day, null when not told
 * @param to last day, null while it lasts
 */
public record CategoryClaim(
        CategoryKind kind,
        boolean ofHousehold,
        boolean holds,
        @Nullable String subkind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source) {
    public CategoryClaim {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("category " + kind + ": ends " + to + " before it begins " + from);
        }
    }

    public static CategoryClaim holds(CategoryKind kind, boolean ofHousehold, String source) {
        return new CategoryClaim(kind, ofHousehold, true, null, null, null, source);
    }

    public static CategoryClaim absent(CategoryKind kind, boolean ofHousehold, String source) {
        return new CategoryClaim(kind, ofHousehold, false, null, null, null, source);
    }
}
