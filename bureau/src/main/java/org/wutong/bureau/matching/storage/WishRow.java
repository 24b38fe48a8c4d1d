package org.wutong.bureau.matching.storage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What matching reads of a worker: no name, no number. */
public record WishRow(
        long id,
        String region,
        @Nullable String residence,
        @Nullable LocalDate birthDate,
        @Nullable String education,
        @Nullable Boolean willing,
        @Nullable Boolean willingOut,
        List<String> regions,
        List<String> occupations,
        @Nullable Long wageFen,
        List<String> certificates,
        List<String> languages,
        @Nullable LocalDate availableFrom,
        @Nullable Boolean stayNearHome) {}
