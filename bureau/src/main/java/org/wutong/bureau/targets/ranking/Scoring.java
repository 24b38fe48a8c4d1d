package org.wutong.bureau.targets.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.ranking.RankingRule.Part;
import org.wutong.bureau.targets.ranking.RankingRule.Ties;

/** Scores and ranks of places by a rule; figures in, ranks out. */
final class Scoring {
    private static final int WHOLE = 10_000;

    private Scoring() {}

    /** A place with what it reached of each part. */
    record Candidate(Node place, Map<String, Standing> parts) {}

    /** @param former rank of each place in the last frozen ranking; empty where there is none */
    static List<RankedPlace> rank(RankingRule rule, List<Candidate> candidates, Map<String, Integer> former) {
        Set<String> counting = counting(rule, candidates);
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Candidate one : candidates) {
            Integer score = score(rule, one, counting);
            if (score != null) {
                scores.put(one.place().code(), score);
            }
        }
        List<Candidate> best = candidates.stream()
                .sorted(Comparator.comparingInt((Candidate one) ->
                                scores.getOrDefault(one.place().code(), -1))
                        .reversed()
                        .thenComparing(one -> one.place().code()))
                .toList();
        Map<Integer, Long> sharing =
                scores.values().stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        List<RankedPlace> ranked = new ArrayList<>();
        int rank = 0;
        Integer last = null;
        for (int i = 0; i < best.size(); i++) {
            Candidate one = best.get(i);
            Integer score = scores.get(one.place().code());
            if (score != null && !Objects.equals(score, last)) {
                rank = rule.ties() == Ties.SKIP ? i + 1 : rank + 1;
                last = score;
            }
            ranked.add(new RankedPlace(
                    score == null ? 0 : rank,
                    score != null && sharing.getOrDefault(score, 0L) > 1,
                    one.place(),
                    score,
                    small(rule, one),
                    score == null ? null : moved(former.get(one.place().code()), rank),
                    one.parts()));
        }
        return ranked;
    }

    /** Parts that at least one place has a figure and a goal for. */
    static Set<String> counting(RankingRule rule, List<Candidate> candidates) {
        return rule.parts().stream()
                .map(Part::target)
                .filter(target -> candidates.stream().anyMatch(one -> rate(one, target) != null))
                .collect(Collectors.toSet());
    }

    private static @Nullable Integer score(RankingRule rule, Candidate one, Set<String> counting) {
        long sum = 0;
        long weights = 0;
        for (Part part : rule.parts()) {
            if (counting.contains(part.target())) {
                Integer rate = rate(one, part.target());
                if (rate == null) {
                    return null;
                }
                sum += part.weight() * (long) Math.min(rule.capBasisPoints(), reached(rule, one, part.target(), rate));
                weights += part.weight();
            }
        }
        return weights == 0 ? null : (int) (sum / weights);
    }

    private static long reached(RankingRule rule, Candidate one, String target, int rate) {
        Standing standing = one.parts().get(target);
        if (!rule.pace() || standing == null || standing.paceBasisPoints() == 0) {
            return rate;
        }
        return (long) rate * WHOLE / standing.paceBasisPoints();
    }

    private static @Nullable Integer rate(Candidate one, String target) {
        Standing standing = one.parts().get(target);
        return standing == null ? null : standing.rate();
    }

    private static boolean small(RankingRule rule, Candidate one) {
        RankingRule.Small small = rule.small();
        Standing standing = small == null ? null : one.parts().get(small.target());
        Long goal = standing == null ? null : standing.goal();
        return small != null && goal != null && goal < small.goalBelow();
    }

    private static @Nullable Integer moved(@Nullable Integer before, int now) {
        return before == null ? null : before - now;
    }
}
