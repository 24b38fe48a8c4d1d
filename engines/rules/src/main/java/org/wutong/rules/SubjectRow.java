package org.wutong.rules;

import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Facts;

/**
 * One subject to decide for.
 *
 * @param subject its kind: {@code worker}, {@code employer} …
 * @param id the caller's name for it; equal sums are ordered by it
 * @param household whose caps it shares; null for a household of its own
 * @param facts what is known; the anchor region must be
 */
public record SubjectRow(
        String subject, String id, @Nullable String household, Facts facts) {}
