package org.wutong.bureau.targets.ranking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Every formula of {@code policies/ranking.yaml}.
 *
 * @param seen ids of those by which the places ranked see each other's ranks
 */
public record RankingBook(List<RankingRule> rules, Set<String> seen) {
    /** Whether the places ranked see each other's frozen ranks. */
    public boolean seenBelow(RankingRule rule) {
        return seen.contains(rule.id());
    }

    /** The formula for places of this level under a place on a day: the one of the nearest region. */
    public Optional<RankingRule> find(String under, Level ranks, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.ranks() == ranks && rule.holds(under, day))
                .max(Comparator.comparingInt(rule -> rule.region().length()));
    }

    /** The last day on which places of this level under a place have a formula: {@link LocalDate#MAX} for no end. */
    public Optional<LocalDate> lastDay(String under, Level ranks) {
        return rules.stream()
                .filter(rule -> rule.ranks() == ranks && under.startsWith(rule.region()))
                .map(rule -> Optional.ofNullable(rule.to()).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder());
    }
}
