package org.wutong.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the grammar of the condition language: CEL's precedence, without what the language leaves out. */
final class Parser {
    private static final int DEEPEST = 60;
    private static final int MOST_JOINED = 200;

    private final Tokens tokens;
    private int depth;
    private int joined;

    private Parser(String source) {
        this.tokens = new Tokens(source);
    }

    static Syntax parse(String source) {
        Parser parser = new Parser(source);
        Syntax whole = parser.expression();
        if (parser.tokens.kind() != Tokens.Kind.END) {
            throw new SyntaxError(
                    parser.tokens.at(),
                    "'" + parser.tokens.word() + "' does not fit here; '&&' or '||' may be missing");
        }
        return whole;
    }

    private Syntax expression() {
        if (++depth > DEEPEST) {
            throw new SyntaxError(tokens.at(), "nested deeper than " + DEEPEST + " levels; split the condition");
        }
        Syntax condition = or();
        int at = tokens.at();
        if (tokens.take("?")) {
            Syntax then = or();
            tokens.expect(":");
            condition = new Syntax.Choose(at, condition, then, expression());
        }
        depth--;
        return condition;
    }

    private Syntax or() {
        return chain(this::and, "||");
    }

    private Syntax and() {
        return chain(this::relation, "&&");
    }

    private Syntax sum() {
        return chain(this::product, "+", "-");
    }

    private Syntax product() {
        return chain(this::unary, "*");
    }

    private Syntax relation() {
        Syntax left = chain(this::sum, "==", "!=", "<=", ">=", "<", ">");
        int at = tokens.at();
        if (tokens.kind() == Tokens.Kind.NAME && tokens.take("in")) {
            if (tokens.kind() == Tokens.Kind.NAME) {
                Syntax.Name list = new Syntax.Name(tokens.at(), tokens.word());
                tokens.next();
                return new Syntax.InList(at, left, list);
            }
            tokens.expect("[");
            return new Syntax.In(at, left, list("]"));
        }
        return left;
    }

    private Syntax chain(Supplier<Syntax> operand, String... operators) {
        Syntax left = operand.get();
        for (int i = 0; i < operators.length; i++) {
            int at = tokens.at();
            if (tokens.take(operators[i])) {
                if (++joined > MOST_JOINED) {
                    throw new SyntaxError(at, "more than " + MOST_JOINED + " operators; split the condition");
                }
                left = new Syntax.Binary(at, operators[i], left, operand.get());
                i = -1;
            }
        }
        return left;
    }

    private Syntax unary() {
        int at = tokens.at();
        if (++depth > DEEPEST) {
            throw new SyntaxError(at, "nested deeper than " + DEEPEST + " levels; split the condition");
        }
        Syntax read = tokens.take("!")
                ? new Syntax.Not(at, unary())
                : tokens.take("-") ? new Syntax.Minus(at, unary()) : primary();
        depth--;
        return read;
    }

    private Syntax primary() {
        int at = tokens.at();
        String word = tokens.word();
        switch (tokens.kind()) {
            case NUMBER -> {
                tokens.next();
                return new Syntax.Number(at, word);
            }
            case TEXT -> {
                tokens.next();
                return new Syntax.Text(at, word.substring(1, word.length() - 1));
            }
            case NAME -> {
                tokens.next();
                return named(at, word);
            }
            default -> {
                if (tokens.take("(")) {
                    Syntax inner = expression();
                    tokens.expect(")");
                    return inner;
                }
                throw new SyntaxError(
                        at, "a fact, a value or '(' is expected here" + (word.isEmpty() ? "" : ", not '" + word + "'"));
            }
        }
    }

    private Syntax named(int at, String word) {
        if (word.equals("true") || word.equals("false")) {
            return new Syntax.Bool(at, word.equals("true"));
        }
        return tokens.take("(") ? new Syntax.Call(at, word, list(")")) : new Syntax.Name(at, word);
    }

    private List<Syntax> list(String end) {
        List<Syntax> items = new ArrayList<>();
        if (tokens.take(end)) {
            return items;
        }
        do {
            items.add(expression());
        } while (tokens.take(","));
        tokens.expect(end);
        return items;
    }
}
