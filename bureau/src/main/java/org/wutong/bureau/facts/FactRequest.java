package org.wutong.bureau.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * For whom and for when facts are wanted.
 *
 * @param asOf the business date they are told for
 * @param gapDays for facts counted over unbroken runs, by fact name: empty days that a run may have; from the dictionary
 * @param windows for facts counted over a period, by fact name, first and last day inclusive; from the dictionary
 */
public record FactRequest(
        List<Subject> subjects, LocalDate asOf, Map<String, Window> windows, Map<String, Integer> gapDays) {
    public FactRequest(List<Subject> subjects, LocalDate asOf, Map<String, Window> windows) {
        this(subjects, asOf, windows, Map.of());
    }

    public record Window(LocalDate from, LocalDate to) {}
}
