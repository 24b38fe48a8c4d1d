package org.wutong.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wutong.conditions.Checked.Broken;
import org.wutong.conditions.Checked.Digits;
import org.wutong.conditions.Checked.Logical;
import org.wutong.conditions.Checked.Quoted;
import org.wutong.conditions.Checked.Valued;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.vocabulary.Truth;

/** Checks names and types of one condition, noting every mistake it can find, and builds what is evaluated. */
final class Checker {
    private final Snippet source;
    private final Scope scope;
    private final Problems problems;
    private final Literals literals = new Literals(this);
    private final Calls calls = new Calls(this, literals);
    private boolean failed;

    Checker(Snippet source, Scope scope, Problems problems) {
        this.source = source;
        this.scope = scope;
        this.problems = problems;
    }

    Optional<Predicate> condition() {
        try {
            Predicate predicate = logical(Parser.parse(source.text()), "a condition");
            return failed ? Optional.empty() : Optional.of(predicate);
        } catch (SyntaxError e) {
            fail(e.at(), e.sentence());
            return Optional.empty();
        }
    }

    /** A formula that gives money. */
    Optional<Quantity> money() {
        try {
            Syntax syntax = Parser.parse(source.text());
            Checked checked = money(syntax);
            if (!(checked instanceof Broken)
                    && !(checked instanceof Valued valued && valued.type() == FactType.MONEY)) {
                fail(syntax.at(), "an amount needs yuan, not " + checked.shown());
            }
            return !failed && checked instanceof Valued valued ? Optional.of(valued.quantity()) : Optional.empty();
        } catch (SyntaxError e) {
            fail(e.at(), e.sentence());
            return Optional.empty();
        }
    }

    /** Bare numbers of a choice between sums are yuan as well. */
    private Checked money(Syntax syntax) {
        return syntax instanceof Syntax.Choose choose
                ? literals.either(
                        choose.at(),
                        logical(choose.condition(), "'?'"),
                        money(choose.then()),
                        money(choose.otherwise()))
                : literals.money(check(syntax));
    }

    Scope scope() {
        return scope;
    }

    Broken fail(int at, String sentence) {
        failed = true;
        problems.add(source.problem(at, sentence));
        return new Broken();
    }

    Checked check(Syntax syntax) {
        if (syntax instanceof Syntax.Bool bool) {
            return new Logical(new Predicate.Constant(Truth.of(bool.value())));
        } else if (syntax instanceof Syntax.Number number) {
            return new Digits(number.at(), number.digits());
        } else if (syntax instanceof Syntax.Text text) {
            return new Quoted(text.at(), text.text());
        } else if (syntax instanceof Syntax.Name name) {
            return name(name);
        } else if (syntax instanceof Syntax.Not not) {
            return new Logical(new Predicate.Not(logical(not.operand(), "'!'")));
        } else if (syntax instanceof Syntax.Minus minus) {
            return minus(minus);
        } else if (syntax instanceof Syntax.Binary binary) {
            return binary(binary);
        } else if (syntax instanceof Syntax.In in) {
            return in(in);
        } else if (syntax instanceof Syntax.InList in) {
            return calls.inList(in);
        } else if (syntax instanceof Syntax.Choose choose) {
            return choose(choose);
        }
        return calls.call((Syntax.Call) syntax);
    }

    private Predicate logical(Syntax syntax, String wanting) {
        Checked checked = check(syntax);
        if (checked instanceof Logical logical) {
            return logical.predicate();
        }
        if (!(checked instanceof Broken)) {
            fail(syntax.at(), wanting + " needs true or false, not " + checked.shown());
        }
        return new Predicate.Constant(Truth.UNKNOWN);
    }

    private Checked name(Syntax.Name name) {
        FactType parameter = scope.parameters().get(name.name());
        if (parameter != null) {
            return value(parameter, List.of(), new Quantity.Parameter(name.name()));
        }
        Optional<Fact> fact = scope.subject().fact(name.name());
        if (fact.isPresent()) {
            return value(fact.get().type(), fact.get().choices(), new Quantity.FactValue(fact.get()));
        }
        if (name.name().equals(Scope.AS_OF)) {
            return value(FactType.DATE, List.of(), new Quantity.Today());
        }
        if (scope.lists().containsKey(name.name())) {
            return fail(name.at(), "'" + name.name() + "' is a list; write 'x in " + name.name() + "'");
        }
        return fail(
                name.at(),
                "unknown fact '" + name.name() + "' of subject '"
                        + scope.subject().name() + "'" + Nearest.hint(name.name(), scope.names()));
    }

    private static Checked value(FactType type, List<String> choices, Quantity quantity) {
        return type == FactType.BOOL ? new Logical(new Atom.Holds(quantity)) : new Valued(type, choices, quantity);
    }

    private Checked minus(Syntax.Minus minus) {
        Checked operand = check(minus.operand());
        if (operand instanceof Digits digits) {
            String written = digits.digits();
            return new Digits(minus.at(), written.startsWith("-") ? written.substring(1) : "-" + written);
        }
        if (operand instanceof Valued valued && literals.isCountable(valued)) {
            Quantity zero = new Quantity.Literal(0L);
            return new Valued(valued.type(), List.of(), new Quantity.Arithmetic('-', zero, valued.quantity()));
        }
        return operand instanceof Broken
                ? operand
                : fail(minus.at(), "'-' needs a number or yuan, not " + operand.shown());
    }

    private Checked binary(Syntax.Binary binary) {
        return switch (binary.operator()) {
            case "&&" -> new Logical(new Predicate.All(both(binary)));
            case "||" -> new Logical(new Predicate.Any(both(binary)));
            case "+", "-", "*" -> literals.arithmetic(binary, check(binary.left()), check(binary.right()));
            default -> compare(binary.at(), binary.operator(), check(binary.left()), check(binary.right()));
        };
    }

    private List<Predicate> both(Syntax.Binary binary) {
        String wanting = "'" + binary.operator() + "'";
        return List.of(logical(binary.left(), wanting), logical(binary.right(), wanting));
    }

    private Checked compare(int at, String sign, Checked left, Checked right) {
        if (left instanceof Broken || right instanceof Broken) {
            return new Broken();
        }
        Operator operator = Operator.of(sign).orElseThrow();
        if (left instanceof Logical a && right instanceof Logical b && operator.isEquality()) {
            Predicate other = new Predicate.Not(b.predicate());
            return new Logical(
                    operator == Operator.EQUAL
                            ? new Predicate.Choose(a.predicate(), b.predicate(), other)
                            : new Predicate.Choose(a.predicate(), other, b.predicate()));
        }
        return literals.comparison(at, sign, operator, left, right);
    }

    private Checked in(Syntax.In in) {
        Checked operand = check(in.operand());
        if (in.items().isEmpty()) {
            return fail(in.at(), "the list after 'in' is empty, so nothing can be in it");
        }
        List<Predicate> matches = new ArrayList<>();
        for (Syntax item : in.items()) {
            Checked checked = check(item);
            if (checked instanceof Valued) {
                fail(item.at(), "a list after 'in' holds plain values, not facts");
            } else if (compare(item.at(), "==", operand, checked) instanceof Logical match) {
                matches.add(match.predicate());
            }
        }
        return new Logical(Literals.asOneAtom(matches));
    }

    private Checked choose(Syntax.Choose choose) {
        Predicate condition = logical(choose.condition(), "'?'");
        Checked then = check(choose.then());
        Checked otherwise = check(choose.otherwise());
        if (then instanceof Logical a && otherwise instanceof Logical b) {
            return new Logical(new Predicate.Choose(condition, a.predicate(), b.predicate()));
        }
        return literals.either(choose.at(), condition, then, otherwise);
    }
}
