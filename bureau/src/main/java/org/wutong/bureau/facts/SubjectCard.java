package org.wutong.bureau.facts;

import org.jspecify.annotations.Nullable;

/**
 * How a subject is named on another duty's list or sheet, masked as the rules for pages demand.
 *
 * @param tail last four of the identity number; null where there is none
 * @param region code of the place of the reporting tree
 * @param href page of the subject
 */
public record SubjectCard(
        long id,
        String name,
        @Nullable String gender,
        @Nullable Integer age,
        @Nullable String tail,
        @Nullable Long household,
        String region,
        String href) {}
