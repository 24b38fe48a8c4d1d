package org.wutong.conditions.trees;

import java.math.BigDecimal;
import org.wutong.conditions.trees.Tree.Literal;

/** How a literal is spelled; everything else of a condition is the same text in the language and in CEL. */
@FunctionalInterface
public interface Notation {
    String spell(Literal literal);

    /** The language on trial: yuan beside money, codes with or without empty levels. */
    Notation OURS = literal -> isQuoted(literal.kind()) ? quoted(literal.written()) : literal.written();

    /** CEL: money is whole fen, a ratio is a double, dates are texts that sort like days, a place is its digits. */
    Notation CEL = literal -> switch (literal.kind()) {
        case MONEY -> literal.value().toString();
        case RATIO -> Double.toString(((BigDecimal) literal.value()).doubleValue());
        case BOOL, INT -> literal.written();
        default -> quoted((String) literal.value());
    };

    private static boolean isQuoted(Kind kind) {
        return kind == Kind.DATE || kind == Kind.CHOICE || kind == Kind.TEXT || kind == Kind.REGION;
    }

    private static String quoted(String text) {
        return text.contains("'") || text.length() % 2 == 0 ? '"' + text + '"' : "'" + text + "'";
    }
}
