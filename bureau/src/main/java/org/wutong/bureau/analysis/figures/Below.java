package org.wutong.bureau.analysis.figures;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.vocabulary.RegionCode.Level;

/** The places one level below another, by which its figures are told apart; a village is told by itself. */
@Component
class Below {
    private final ReportingTree tree;

    Below(ReportingTree tree) {
        this.tree = tree;
    }

    Places of(String place) {
        Level own = tree.find(place).map(Node::level).orElse(Level.VILLAGE);
        Level[] levels = Level.values();
        return new Places(levels[Math.min(own.ordinal() + 1, Level.VILLAGE.ordinal())]);
    }

    /** Knows which of the places somebody belongs to. */
    final class Places {
        private final Level level;
        private final Map<String, String> known = new HashMap<>();

        private Places(Level level) {
            this.level = level;
        }

        /** Code of the place of that level; a village that left the tree is told with what is above it. */
        String at(String village) {
            return known.computeIfAbsent(village, this::above);
        }

        private String above(String village) {
            Node node = nearest(village);
            while (node.level().ordinal() > level.ordinal() && node.parent() != null) {
                node = tree.find(node.parent()).orElseThrow();
            }
            return node.code();
        }

        Head head(String code) {
            return new Head(tree.shortName(code), "place=" + code);
        }
    }

    private Node nearest(String region) {
        for (int length = region.length(); length > 1; length--) {
            Node node = tree.find(region.substring(0, length)).orElse(null);
            if (node != null) {
                return node;
            }
        }
        throw new IllegalStateException("no place for " + region);
    }
}
