package org.wutong.bureau.policies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.policies.storage.Decisions;

/** Who is one paper away from an answer: undecided, and everything that decides stands on one and the same paper. */
@Component
public class Gaps {
    private final Decisions decisions;
    private final Papers papers;

    Gaps(Decisions decisions, Papers papers) {
        this.decisions = decisions;
        this.papers = papers;
    }

    /**
     * People whom one paper keeps from an answer under one rule at one place.
     *
     * @param paper see {@link Papers}
     */
    public record Gap(String region, String paper, String rule, long people, long upToFen, boolean open) {
        Gap plus(Gap other) {
            return new Gap(
                    region,
                    paper,
                    rule,
                    people + other.people,
                    Math.addExact(upToFen, other.upToFen),
                    open || other.open);
        }
    }

    /** By place, paper and rule. */
    @Transactional(readOnly = true)
    public List<Gap> at(@Nullable String place, @Nullable String rule, @Nullable String paper) {
        List<Gap> gaps = decisions.gaps(OwedFilter.of(rule, null, place)).stream()
                .flatMap(gap -> gap(gap).stream())
                .filter(gap -> paper == null || gap.paper().equals(paper))
                .toList();
        return summed(gaps, gap -> gap.region() + " " + gap.paper() + " " + gap.rule());
    }

    /** By paper and rule over all places given, the most people first. */
    public static List<Gap> byPaperAndRule(List<Gap> gaps) {
        return summed(gaps, gap -> gap.paper() + " " + gap.rule()).stream()
                .sorted(java.util.Comparator.comparingLong(Gap::people)
                        .reversed()
                        .thenComparing(Gap::paper)
                        .thenComparing(Gap::rule))
                .toList();
    }

    private static List<Gap> summed(List<Gap> gaps, Function<Gap, String> key) {
        Map<String, Gap> byKey = new TreeMap<>();
        gaps.forEach(gap -> byKey.merge(key.apply(gap), gap, Gap::plus));
        return List.copyOf(byKey.values());
    }

    private Optional<Gap> gap(Decisions.Gap gap) {
        return papers.settlingAll(gap.missing())
                .map(paper -> new Gap(gap.region(), paper, gap.rule(), gap.people(), gap.payableMostFen(), gap.open()));
    }
}
