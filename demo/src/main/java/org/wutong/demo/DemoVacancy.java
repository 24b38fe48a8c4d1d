package org.wutong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Pay;
import org.wutong.vocabulary.RegionCode;

/**
 * A job on offer. What is null is not named.
 *
 * @param title as the employer writes it
 * @param payText as the employer writes it; the sums are what it means
 * @param payLowFen fen for one {@code payUnit}
 * @param payHighFen fen for one {@code payUnit}; null also when open above
 * @param payUnit null when to be agreed
 * @param closes the last day it is open; some lie in the past
 * @param latitude WGS 84 degrees, in or near the work county
 */
public record DemoVacancy(
        String id,
        String employerId,
        String title,
        String industry,
        RegionCode workRegion,
        int headcount,
        String payText,
        @Nullable Long payLowFen,
        @Nullable Long payHighFen,
        Pay.@Nullable Unit payUnit,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        Education education,
        List<String> certificates,
        List<String> languages,
        @Nullable Boolean contract,
        @Nullable Boolean insurance,
        @Nullable Boolean boardLodging,
        LocalDate published,
        LocalDate starts,
        LocalDate closes,
        BigDecimal latitude,
        BigDecimal longitude) {}
