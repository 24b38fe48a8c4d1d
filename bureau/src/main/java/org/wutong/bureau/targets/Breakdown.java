package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.conditions.counting.PlaceCount;
import org.wutong.vocabulary.Fen;

/** Proposes how a goal is shared out over the places below, by largest remainder, so that the shares add up to it. */
@Component
@Transactional(readOnly = true)
public class Breakdown {
    private static final String ROSTER = "people.rural";

    private final ReportingTree tree;
    private final Actuals actuals;
    private final BusinessDate businessDate;

    Breakdown(ReportingTree tree, Actuals actuals, BusinessDate businessDate) {
        this.tree = tree;
        this.actuals = actuals;
        this.businessDate = businessDate;
    }

    /** What a goal is shared out by. */
    public enum Basis {
        /** Rural workers on the roster today. */
        ROSTER,
        /** What each place reached of the same figure a year before, up to the same deadline. */
        LAST_YEAR,
        /** Every place as much. */
        EQUAL;

        /** Whether it can be asked of a target. */
        public boolean fits(Target target) {
            return this != LAST_YEAR || target.counts() != null;
        }
    }

    /** Shares by place; empty when no place below has anything to go by. */
    public Optional<Map<String, Long>> propose(Target target, String parent, long goal, Basis basis) {
        List<Node> children = children(parent);
        long[] weights = children.stream()
                .mapToLong(child -> weight(target, child, basis))
                .toArray();
        if (Arrays.stream(weights).sum() == 0) {
            return Optional.empty();
        }
        long[] parts = Fen.split(goal, weights);
        Map<String, Long> shares = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            shares.put(children.get(i).code(), parts[i]);
        }
        return Optional.of(shares);
    }

    /** The places right below that are valid today. */
    public List<Node> children(String parent) {
        LocalDate today = businessDate.today();
        return tree.children(parent).stream()
                .filter(node -> node.validOn(today))
                .toList();
    }

    private long weight(Target target, Node child, Basis basis) {
        return switch (basis) {
            case EQUAL -> 1;
            case ROSTER -> counted(new Actuals.Wanted(ROSTER, target.from()), businessDate.today(), child);
            case LAST_YEAR -> {
                String counts = target.counts();
                LocalDate end = target.deadline() == null ? businessDate.today() : target.deadline();
                yield counts == null
                        ? 0
                        : counted(new Actuals.Wanted(counts, target.from().minusYears(1)), end.minusYears(1), child);
            }
        };
    }

    private long counted(Actuals.Wanted wanted, LocalDate day, Node child) {
        PlaceCount count = actuals.of(List.of(wanted), day).at(wanted, child.code());
        return count == null ? 0 : count.reached();
    }
}
