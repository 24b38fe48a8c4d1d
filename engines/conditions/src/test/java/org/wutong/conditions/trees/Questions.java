package org.wutong.conditions.trees;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.conditions.trees.Tree.FactName;

/** What can be asked about a tree. */
public final class Questions {
    private Questions() {}

    /** The facts it speaks of, each once. */
    public static Set<FactName> facts(Tree tree) {
        return new LinkedHashSet<>(mentions(tree));
    }

    private static List<FactName> mentions(Tree tree) {
        List<FactName> found = new ArrayList<>();
        if (tree instanceof FactName fact) {
            found.add(fact);
        }
        tree.parts().forEach(part -> found.addAll(mentions(part)));
        return found;
    }

    /** The smallest parts that hold or not: yes-or-no facts, comparisons, lists, areas. Whatever they hold inside is theirs. */
    public static List<Tree> atoms(Tree tree) {
        if (isConnective(tree)) {
            return tree.parts().stream().flatMap(part -> atoms(part).stream()).toList();
        }
        return tree instanceof Tree.Literal ? List.of() : List.of(tree);
    }

    private static boolean isConnective(Tree tree) {
        return tree instanceof Tree.Parens
                || tree instanceof Tree.Unary
                || tree instanceof Tree.Binary binary && binary.overBools()
                || tree instanceof Tree.Choose choose && choose.overBools();
    }

    /** Whether a part of this class stands somewhere in it. */
    public static boolean has(Tree tree, Class<? extends Tree> part) {
        return part.isInstance(tree) || tree.parts().stream().anyMatch(inner -> has(inner, part));
    }

    /** The same shape where no fact stands twice. */
    public static Tree eachFactOnce(Tree tree) {
        Map<Kind, Integer> used = new EnumMap<>(Kind.class);
        return tree.mapFacts(fact -> new FactName(fact.kind(), used.merge(fact.kind(), 1, Integer::sum)));
    }
}
