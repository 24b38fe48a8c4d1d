package org.wutong.bureau.policies.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.Publications;

/** What a page calls a stored set: its short hash, and the first day it was put in force for. */
record SetNames(PublishedPolicies policies) {
    private static final int SHORT = 12;

    public static String brief(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    public Optional<Publications.Entry> published(String folder) {
        return policies.history().stream()
                .filter(entry -> entry.folder().equals(folder))
                .findFirst();
    }

    /** The hash of what decides, short; of a folder that was never in force, that of the folder. */
    public String hash(String folder) {
        return brief(published(folder).map(Publications.Entry::policySet).orElse(folder));
    }

    public @Nullable LocalDate from(String folder) {
        return published(folder).map(Publications.Entry::effectiveFrom).orElse(null);
    }
}
