package org.wutong.bureau;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wutong.conditions.trees.Kind;
import org.wutong.conditions.trees.Knowledge;
import org.wutong.conditions.trees.Tree;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Trial;

/**
 * A condition told in SQL, every part in parentheses, an unknown fact as NULL: SQL's {@code AND OR NOT =} are Kleene's. Only
 * where SQL decides what it does not know ({@code CASE}, {@code LEAST}) is it asked to say NULL.
 */
final class SqlCondition {
    private SqlCondition() {}

    /** A query for the one answer: true, false, or NULL for unknown. */
    static String query(Trial trial) {
        String columns = trial.facts().stream()
                .map(fact -> value(fact, trial.known()) + " AS " + fact.name())
                .collect(Collectors.joining(", ", "SELECT 1 AS one, ", " "));
        return "SELECT " + sql(trial.tree()) + " FROM (" + columns.replace(",  ", " ") + ") facts";
    }

    private static String value(FactName fact, Knowledge known) {
        Object value = known.values().get(fact);
        return value == null ? "NULL::" + type(fact.kind()) : literal(fact.kind(), value);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case BOOL -> "boolean";
            case INT, MONEY -> "bigint";
            case RATIO -> "numeric";
            case DATE -> "date";
            case CHOICE, TEXT, REGION -> "text";
        };
    }

    private static String literal(Kind kind, Object value) {
        return "'" + value.toString().replace("'", "''") + "'::" + type(kind);
    }

    private static String list(Kind kind) {
        return kind.listed().stream().map(value -> literal(kind, value)).collect(Collectors.joining(", "));
    }

    private static String sql(Tree tree) {
        if (tree instanceof Tree.Literal literal) {
            return literal(literal.kind(), literal.value());
        } else if (tree instanceof FactName fact) {
            return fact.name();
        } else if (tree instanceof Tree.Given given) {
            return literal(given.kind(), given.value());
        } else if (tree instanceof Tree.Parens parens) {
            return sql(parens.inner());
        } else if (tree instanceof Tree.Unary unary) {
            return "(" + (unary.sign().equals("!") ? "NOT " : "- ") + sql(unary.operand()) + ")";
        } else if (tree instanceof Tree.Binary binary) {
            return binary(binary);
        } else if (tree instanceof Tree.Choose choose) {
            return choose(sql(choose.condition()), sql(choose.then()), sql(choose.otherwise()));
        } else if (tree instanceof Tree.InList in) {
            return "(" + sql(in.operand()) + " IN (" + list(in.list().kind()) + "))";
        } else if (tree instanceof Tree.In in) {
            return in(in);
        } else if (tree instanceof Tree.Within within) {
            return SqlPlaces.within(sql(within.place()), areas(within.area()));
        }
        return call((Tree.Call) tree);
    }

    private static String binary(Tree.Binary binary) {
        if (binary.left() instanceof Tree.At at) {
            return SqlPlaces.same(at.level(), sql(at.place()), place(binary.right()), binary.sign());
        } else if (binary.right() instanceof Tree.At at) {
            return SqlPlaces.same(at.level(), place(binary.left()), sql(at.place()), binary.sign());
        }
        String joined = "(" + sql(binary.left()) + " " + sign(binary.sign()) + " " + sql(binary.right()) + ")";
        boolean portion = binary.sign().equals("*") && (isRatio(binary.left()) || isRatio(binary.right()));
        return portion ? "round(" + joined + ")::bigint" : joined;
    }

    private static String sign(String sign) {
        return switch (sign) {
            case "&&" -> "AND";
            case "||" -> "OR";
            case "==" -> "=";
            case "!=" -> "<>";
            default -> sign;
        };
    }

    private static boolean isRatio(Tree tree) {
        return tree instanceof FactName fact && fact.kind() == Kind.RATIO
                || tree instanceof Tree.Given given && given.kind() == Kind.RATIO;
    }

    private static String choose(String condition, String then, String otherwise) {
        return SqlFormula.over(
                "CASE WHEN a THEN b WHEN NOT a THEN c WHEN b = c THEN b END", condition, then, otherwise);
    }

    private static String in(Tree.In in) {
        if (in.operand() instanceof Tree.At at) {
            return in.items().stream()
                    .map(item -> SqlPlaces.same(at.level(), sql(at.place()), sql(item), "=="))
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }
        String items = in.items().stream().map(SqlCondition::sql).collect(Collectors.joining(", "));
        return "(" + sql(in.operand()) + " IN (" + items + "))";
    }

    private static String place(Tree side) {
        return sql(side instanceof Tree.At at ? at.place() : side);
    }

    private static List<String> areas(Tree.Leaf area) {
        return area instanceof Tree.ListName name
                ? name.kind().listed().stream()
                        .map(code -> literal(Kind.REGION, code))
                        .toList()
                : List.of(sql(area));
    }

    private static String call(Tree.Call call) {
        List<String> values =
                new ArrayList<>(call.parts().stream().map(SqlCondition::sql).toList());
        if (call.function().equals("age")) {
            values.add(sql(Tree.Given.AS_OF));
        }
        String span = "age(b::timestamp, a::timestamp)";
        String formula = switch (call.function()) {
            case "min" -> "CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN least(a, b) END";
            case "max" -> "CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN greatest(a, b) END";
            case "months" -> "(extract(year FROM %1$s) * 12 + extract(month FROM %1$s))::bigint".formatted(span);
            case "days" -> "(b - a)::bigint";
            case "plus_months" -> "(a + make_interval(months => b::int))::date";
            case "portion" -> "CASE WHEN c > 0 THEN round(a::numeric * b / c)::bigint END";
            default -> "extract(year FROM %s)::bigint".formatted(span);
        };
        return SqlFormula.over(formula, values.toArray(String[]::new));
    }
}
