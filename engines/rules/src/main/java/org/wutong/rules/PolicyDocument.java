package org.wutong.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.RegionCode;

/**
 * A policy document of the register.
 *
 * @param key how rules cite it
 * @param number 文号, where it has one
 * @param region what its issuer can bind
 * @param rank 1 national … 4 county
 * @param articles in their order
 */
public record PolicyDocument(
        String key,
        Label title,
        Optional<String> number,
        Label issuer,
        RegionCode region,
        int rank,
        LocalDate issued,
        List<String> articles) {}
