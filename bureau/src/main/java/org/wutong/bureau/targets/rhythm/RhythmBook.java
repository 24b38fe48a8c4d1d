package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wutong.bureau.offices.Node;

/**
 * Every line of {@code policies/rhythm.yaml}.
 *
 * @param horizonDays what ended longer ago and was never handed in is told only when asked for
 * @param taskWorkingDays how long an office has before the task of a report goes one level up
 */
public record RhythmBook(List<Rhythm> lines, int horizonDays, int taskWorkingDays) {
    public Optional<Rhythm> find(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** Lines by which this place hands in reports. */
    public List<Rhythm> of(Node place) {
        return lines.stream().filter(line -> line.concerns(place)).toList();
    }

    /** The last day on which any line asked something of a place; {@link LocalDate#MAX} for no end. */
    public Optional<LocalDate> lastDay(Node place) {
        return of(place).stream()
                .map(line -> Optional.ofNullable(line.to()).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder());
    }
}
