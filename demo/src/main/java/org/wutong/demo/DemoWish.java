package org.wutong.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * What a worker asks for, one a worker.
 *
 * @param willing to go out for work
 * @param regions empty when not asked
 * @param occupations everyday titles
 * @param training what to learn; empty when nothing
 */
public record DemoWish(
        String workerId,
        Truth willing,
        List<RegionCode> regions,
        List<String> occupations,
        @Nullable Long monthlyWageFloorFen,
        String training,
        @Nullable LocalDate availableFrom,
        boolean stayNearHome) {}
