package org.wutong.conditions.trees;

import java.util.ArrayList;
import java.util.List;

/** Writes a tree as text with only the parentheses it needs; more come from {@link Tree.Parens}. */
public final class Writing {
    private static final int CHOOSE = 1;
    private static final int OR = 2;
    private static final int AND = 3;
    private static final int RELATION = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int UNARY = 7;
    private static final int PRIMARY = 8;

    private final Notation notation;
    private final List<String> words = new ArrayList<>();

    private Writing(Notation notation) {
        this.notation = notation;
    }

    /** @param gap what stands between words and signs: nothing, spaces, line breaks */
    public static String of(Tree tree, Notation notation, String gap) {
        Writing writing = new Writing(notation);
        writing.write(tree);
        StringBuilder text = new StringBuilder();
        for (String word : writing.words) {
            boolean wouldMerge =
                    text.length() > 0 && isLetter(text.charAt(text.length() - 1)) && isLetter(word.charAt(0));
            text.append(gap.isEmpty() && wouldMerge ? " " : text.length() > 0 ? gap : "")
                    .append(word);
        }
        return text.toString();
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private void write(Tree tree) {
        if (tree instanceof Tree.Literal literal) {
            words.add(notation.spell(literal));
        } else if (tree instanceof Tree.FactName fact) {
            words.add(fact.name());
        } else if (tree instanceof Tree.Given given) {
            words.add(given.name());
        } else if (tree instanceof Tree.ListName list) {
            words.add(list.name());
        } else if (tree instanceof Tree.Unary unary) {
            words.add(unary.sign());
            within(UNARY, unary.operand());
        } else if (tree instanceof Tree.Binary binary) {
            int binding = binding(binary);
            within(isIn(binary.left()) ? binding + 1 : binding, binary.left());
            words.add(binary.sign());
            within(binding + 1, binary.right());
        } else if (tree instanceof Tree.Choose choose) {
            within(OR, choose.condition());
            words.add("?");
            within(OR, choose.then());
            words.add(":");
            within(CHOOSE, choose.otherwise());
        } else if (tree instanceof Tree.In in) {
            within(isIn(in.operand()) ? SUM : RELATION, in.operand());
            words.add("in");
            list("[", in.items(), "]");
        } else if (tree instanceof Tree.InList in) {
            within(isIn(in.operand()) ? SUM : RELATION, in.operand());
            words.addAll(List.of("in", in.list().name()));
        } else if (tree instanceof Tree.Call call) {
            words.add(call.function());
            list("(", call.parts(), ")");
        } else if (tree instanceof Tree.At at) {
            words.add(at.level().function());
            list("(", List.of(at.place()), ")");
        } else if (tree instanceof Tree.Within within) {
            words.add("within");
            list("(", List.of(within.place(), within.area()), ")");
        } else if (tree instanceof Tree.Parens parens) {
            list("(", List.of(parens.inner()), ")");
        }
    }

    private void list(String open, List<Tree> items, String close) {
        words.add(open);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                words.add(",");
            }
            write(items.get(i));
        }
        words.add(close);
    }

    private void within(int least, Tree part) {
        if (binding(part) < least) {
            list("(", List.of(part), ")");
        } else {
            write(part);
        }
    }

    /** Nothing may follow a list but a parenthesis: of {@code a in [b] == c} the language wants to know what is meant. */
    private static boolean isIn(Tree tree) {
        return tree instanceof Tree.In || tree instanceof Tree.InList;
    }

    private static int binding(Tree tree) {
        if (tree instanceof Tree.Binary binary) {
            return switch (binary.sign()) {
                case "||" -> OR;
                case "&&" -> AND;
                case "+", "-" -> SUM;
                case "*" -> PRODUCT;
                default -> RELATION;
            };
        }
        if (tree instanceof Tree.Choose) {
            return CHOOSE;
        }
        return isIn(tree) ? RELATION : tree instanceof Tree.Unary ? UNARY : PRIMARY;
    }
}
