package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.source.SourceFile;

/**
 * {@code policies/supervision.yaml}: what lags, how long there is for what, how a case is raised.
 *
 * @param days working days to act in a state
 * @param finishDays working days until it shall be made good
 */
public record SupervisionBook(
        List<LagRule> lagging,
        Map<CaseState, Integer> days,
        int finishDays,
        List<Level> levels,
        int answerDays,
        int checkDays,
        int assignmentDays) {
    /**
     * @param documents the register of what may be cited
     * @throws IllegalStateException that names every mistake at its place
     */
    public static SupervisionBook read(SourceFile file, SourceFile documents) {
        return new SupervisionReader(documents).read(file);
    }

    /** The rules of a day; empty before the first entry. */
    public Optional<LagRule> lagging(LocalDate day) {
        return lagging.stream().filter(rule -> !rule.from().isAfter(day)).max(Comparator.comparing(LagRule::from));
    }

    public Level level(String id) {
        return levels.stream()
                .filter(level -> level.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no level " + id + " in supervision.yaml"));
    }

    public Level first() {
        return levels.get(0);
    }

    /** The level above; empty at the last. */
    public Optional<Level> above(String id) {
        int at = levels.indexOf(level(id));
        return at + 1 < levels.size() ? Optional.of(levels.get(at + 1)) : Optional.empty();
    }
}
