package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wutong.conditions.Checked.Broken;
import org.wutong.conditions.Checked.Digits;
import org.wutong.conditions.Checked.Logical;
import org.wutong.conditions.Checked.Placed;
import org.wutong.conditions.Checked.Quoted;
import org.wutong.conditions.Checked.Valued;
import org.wutong.conditions.source.Nearest;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.IsoDate;
import org.wutong.vocabulary.RegionCode;

/** Where two values meet: a literal takes the type of the other side, and both must then be of one type. */
final class Literals {
    private static final int MOST_DIGITS = 100;

    private final Checker checker;

    Literals(Checker checker) {
        this.checker = checker;
    }

    boolean isCountable(Valued valued) {
        return valued.type() == FactType.INT || valued.type() == FactType.MONEY;
    }

    Checked arithmetic(Syntax.Binary binary, Checked left, Checked right) {
        if (left instanceof Broken || right instanceof Broken) {
            return new Broken();
        }
        boolean product = binary.operator().equals("*");
        Checked a = product ? factor(left, right) : typed(left, right);
        Checked b = product ? factor(right, left) : typed(right, left);
        if (a instanceof Broken || b instanceof Broken) {
            return new Broken();
        }
        if (product && a instanceof Valued x && b instanceof Valued y) {
            if (x.type() == FactType.RATIO && y.type() == FactType.MONEY) {
                return new Valued(FactType.MONEY, List.of(), new Portion(x.quantity(), y.quantity()));
            } else if (x.type() == FactType.MONEY && y.type() == FactType.RATIO) {
                return new Valued(FactType.MONEY, List.of(), new Portion(y.quantity(), x.quantity()));
            }
        }
        if (a instanceof Valued x && b instanceof Valued y && isCountable(x) && isCountable(y)) {
            boolean bothMoney = x.type() == FactType.MONEY && y.type() == FactType.MONEY;
            if (product ? !bothMoney : x.type() == y.type()) {
                FactType type = x.type() == FactType.MONEY ? FactType.MONEY : y.type();
                char operator = binary.operator().charAt(0);
                return new Valued(type, List.of(), new Quantity.Arithmetic(operator, x.quantity(), y.quantity()));
            }
        }
        return checker.fail(
                binary.at(),
                "'" + binary.operator() + "' cannot join " + a.shown() + " and " + b.shown()
                        + (product ? "; it takes a whole number and a number or yuan, or a ratio and yuan" : ""));
    }

    /** A number written into a product is a whole one, a ratio when it has decimals, yuan beside a ratio. */
    private Checked factor(Checked checked, Checked other) {
        if (!(checked instanceof Digits digits)) {
            return checked;
        }
        if (other instanceof Valued valued && valued.type() == FactType.RATIO) {
            return number(digits, FactType.MONEY);
        }
        boolean besideMoney = other instanceof Valued valued && valued.type() == FactType.MONEY;
        return number(digits, besideMoney && digits.digits().contains(".") ? FactType.RATIO : FactType.INT);
    }

    /** What stands where money is expected. */
    Checked money(Checked checked) {
        return checked instanceof Digits digits ? number(digits, FactType.MONEY) : checked;
    }

    /** Two whole numbers or two sums. */
    Checked extreme(int at, String function, Checked left, Checked right) {
        Checked a = typed(left, right);
        Checked b = typed(right, left);
        if (a instanceof Broken || b instanceof Broken) {
            return new Broken();
        }
        if (a instanceof Valued x && b instanceof Valued y && isCountable(x) && x.type() == y.type()) {
            return new Valued(x.type(), List.of(), new Extreme(function.equals("min"), x.quantity(), y.quantity()));
        }
        return checker.fail(
                at,
                "'" + function + "' takes two whole numbers or two sums of yuan, not " + a.shown() + " and "
                        + b.shown());
    }

    /** An argument that must be a whole number, or a sum. */
    Optional<Quantity> typed(Syntax.Call call, Syntax argument, Checked checked, FactType wanted) {
        Checked typed = checked instanceof Digits digits ? number(digits, wanted) : checked;
        if (typed instanceof Valued valued && valued.type() == wanted) {
            return Optional.of(valued.quantity());
        }
        if (!(typed instanceof Broken)) {
            checker.fail(
                    argument.at(),
                    "'" + call.function() + "' needs " + (wanted == FactType.MONEY ? "yuan" : "a whole number")
                            + " here, not " + typed.shown());
        }
        return Optional.empty();
    }

    Optional<Quantity> dateOf(Syntax.Call call, Syntax argument, Checked checked) {
        Checked typed = checked instanceof Quoted quoted ? date(quoted) : checked;
        if (typed instanceof Valued valued && valued.type() == FactType.DATE) {
            return Optional.of(valued.quantity());
        }
        if (!(typed instanceof Broken)) {
            checker.fail(argument.at(), "'" + call.function() + "' needs a date, not " + typed.shown());
        }
        return Optional.empty();
    }

    Checked comparison(int at, String sign, Operator operator, Checked left, Checked right) {
        Checked a = typed(left, right);
        Checked b = typed(right, left);
        if (a instanceof Broken || b instanceof Broken) {
            return new Broken();
        }
        if (a instanceof Placed x && b instanceof Placed y && x.level() == y.level() && operator.isEquality()) {
            Predicate same = new Atom.SamePlace(x.level(), x.place(), y.place());
            return new Logical(operator == Operator.EQUAL ? same : new Predicate.Not(same));
        }
        if (a instanceof Valued x && b instanceof Valued y && mayMeet(x.type(), y.type())) {
            if (x.type() == FactType.REGION) {
                return checker.fail(
                        at,
                        "places are compared at a level: write county(…) " + sign
                                + " county(…), or within(…, \"code\")");
            }
            boolean words = x.type() == FactType.TEXT || x.type() == FactType.CHOICE;
            if (!words || operator.isEquality()) {
                return new Logical(new Atom.Comparison(operator, x.quantity(), y.quantity()));
            }
        }
        return checker.fail(at, "'" + sign + "' cannot compare " + a.shown() + " with " + b.shown());
    }

    private static boolean mayMeet(FactType a, FactType b) {
        return a == b || isWord(a) && isWord(b);
    }

    private static boolean isWord(FactType type) {
        return type == FactType.TEXT || type == FactType.CHOICE;
    }

    Checked either(int at, Predicate condition, Checked then, Checked otherwise) {
        Checked a = typed(then, otherwise);
        Checked b = typed(otherwise, then);
        if (a instanceof Broken || b instanceof Broken) {
            return new Broken();
        }
        if (a instanceof Valued x && b instanceof Valued y && mayMeet(x.type(), y.type())) {
            List<String> choices = new ArrayList<>(x.choices());
            choices.addAll(y.choices());
            return new Valued(x.type(), choices, new Quantity.Choose(condition, x.quantity(), y.quantity()));
        }
        return checker.fail(at, "both sides of ':' must be of one type, not " + a.shown() + " and " + b.shown());
    }

    Optional<Quantity> place(Syntax.Call call, Syntax argument, Checked checked) {
        Checked typed = checked instanceof Quoted quoted ? region(quoted) : checked;
        if (typed instanceof Valued valued && valued.type() == FactType.REGION) {
            return Optional.of(valued.quantity());
        }
        if (!(typed instanceof Broken)) {
            checker.fail(argument.at(), "'" + call.function() + "' needs a place, not " + typed.shown());
        }
        return Optional.empty();
    }

    /** {@code value in [a, b]} is one question about one value. */
    static Predicate asOneAtom(List<Predicate> matches) {
        List<Object> listed = new ArrayList<>();
        Quantity value = null;
        for (Predicate match : matches) {
            if (!(match instanceof Atom.Comparison one) || !(one.right() instanceof Quantity.Literal literal)) {
                return new Predicate.Any(matches);
            }
            value = one.left();
            listed.add(literal.value());
        }
        return value == null ? new Predicate.Any(matches) : new Atom.OneOf(value, listed);
    }

    private Checked typed(Checked self, Checked other) {
        if (self instanceof Digits digits) {
            return number(digits, other instanceof Valued valued ? valued.type() : FactType.INT);
        }
        if (self instanceof Quoted quoted) {
            return text(quoted, other);
        }
        return self;
    }

    private Checked number(Digits digits, FactType wanted) {
        try {
            if (digits.digits().length() > MOST_DIGITS) {
                throw new ArithmeticException("reading it would take as long as its digits squared");
            }
            return switch (wanted) {
                case MONEY -> literal(FactType.MONEY, Fen.ofYuan(digits.digits()));
                case RATIO -> literal(FactType.RATIO, new BigDecimal(digits.digits()));
                case INT -> literal(FactType.INT, new BigDecimal(digits.digits()).longValueExact());
                default -> digits;
            };
        } catch (ArithmeticException e) {
            return checker.fail(
                    digits.at(),
                    digits.digits()
                            + (wanted == FactType.MONEY ? " yuan has more than two decimals" : " is not a whole number")
                            + " or is too large");
        }
    }

    private Checked text(Quoted quoted, Checked other) {
        if (other instanceof Placed placed) {
            return region(quoted) instanceof Valued area ? new Placed(placed.level(), area.quantity()) : new Broken();
        }
        if (!(other instanceof Valued valued)) {
            return literal(FactType.TEXT, quoted.text());
        }
        if (valued.type() == FactType.DATE) {
            return date(quoted);
        }
        if (valued.type() == FactType.CHOICE
                && !valued.choices().isEmpty()
                && !valued.choices().contains(quoted.text())) {
            return checker.fail(
                    quoted.at(),
                    "\"" + quoted.text() + "\" is none of " + String.join(", ", valued.choices())
                            + Nearest.hint(quoted.text(), valued.choices()));
        }
        return valued.type() == FactType.REGION ? region(quoted) : literal(FactType.TEXT, quoted.text());
    }

    private Checked date(Quoted quoted) {
        Optional<LocalDate> date = IsoDate.read(quoted.text());
        return date.isPresent()
                ? literal(FactType.DATE, date.get())
                : checker.fail(quoted.at(), "\"" + quoted.text() + "\" is not a date; expected as \"2024-11-30\"");
    }

    private Checked region(Quoted quoted) {
        Optional<RegionCode> code = RegionCode.tryParse(quoted.text());
        return code.isPresent()
                ? literal(FactType.REGION, code.get())
                : checker.fail(
                        quoted.at(),
                        "\"" + quoted.text() + "\" is not a region code; expected 2, 4, 6, 9 or 12 digits");
    }

    private static Valued literal(FactType type, Object value) {
        return new Valued(type, List.of(), new Quantity.Literal(value));
    }
}
