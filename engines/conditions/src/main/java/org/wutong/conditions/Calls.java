package org.wutong.conditions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.wutong.conditions.Checked.Broken;
import org.wutong.conditions.Checked.Logical;
import org.wutong.conditions.Checked.Placed;
import org.wutong.conditions.Checked.Quoted;
import org.wutong.conditions.Checked.Valued;
import org.wutong.conditions.source.Nearest;
import org.wutong.vocabulary.RegionCode.Level;

/** Checks calls of the functions the language has, and the use of list parameters. */
final class Calls {
    private static final Map<String, Level> LEVELS =
            Map.of("province", Level.PROVINCE, "city", Level.CITY, "county", Level.COUNTY, "township", Level.TOWNSHIP);
    private static final List<String> FUNCTIONS = List.of(
            "province",
            "city",
            "county",
            "township",
            "within",
            "min",
            "max",
            "age",
            "years",
            "months",
            "days",
            "working_days",
            "plus_months",
            "portion");

    private final Checker checker;
    private final Literals literals;

    Calls(Checker checker, Literals literals) {
        this.checker = checker;
        this.literals = literals;
    }

    Checked call(Syntax.Call call) {
        String function = call.function();
        if (!FUNCTIONS.contains(function)) {
            return checker.fail(
                    call.at(),
                    "unknown function '" + function + "'; known are " + String.join(", ", FUNCTIONS)
                            + Nearest.hint(function, FUNCTIONS));
        }
        if (call.arguments().size() != arity(function)) {
            return checker.fail(
                    call.at(),
                    "'" + function + "' takes " + takes(function) + ", not "
                            + call.arguments().size() + " values");
        }
        return switch (function) {
            case "within" -> within(call);
            case "min", "max" -> extreme(call);
            case "age" -> age(call);
            case "plus_months" -> later(call);
            case "portion" -> portion(call);
            case "years", "months", "days", "working_days" -> between(call);
            default -> placed(call);
        };
    }

    private static int arity(String function) {
        return function.equals("portion") ? 3 : LEVELS.containsKey(function) || function.equals("age") ? 1 : 2;
    }

    private static String takes(String function) {
        return switch (function) {
            case "within" -> "a place and an area";
            case "min", "max" -> "two numbers or sums";
            case "age" -> "one date";
            case "plus_months" -> "a date and a number of months";
            case "portion" -> "a sum, the parts taken and the parts there are";
            case "years", "months", "days", "working_days" -> "two dates";
            default -> "one place";
        };
    }

    private Checked placed(Syntax.Call call) {
        Level level = LEVELS.getOrDefault(call.function(), Level.COUNTY);
        return argument(call, 0, this::place)
                .<Checked>map(place -> new Placed(level, place))
                .orElse(new Broken());
    }

    private Checked within(Syntax.Call call) {
        Optional<Quantity> place = argument(call, 0, this::place);
        if (call.arguments().get(1) instanceof Syntax.Name name
                && checker.scope().lists().containsKey(name.name())) {
            return checker.scope().lists().get(name.name()).type() == FactType.REGION
                    ? place.<Checked>map(one -> new Logical(new Atom.WithinListed(one, name.name())))
                            .orElse(new Broken())
                    : checker.fail(name.at(), "'" + name.name() + "' is not a list of areas");
        }
        Optional<Quantity> area = argument(call, 1, this::place);
        Set<Fact> facts = new LinkedHashSet<>();
        area.ifPresent(one -> one.facts(facts));
        if (!facts.isEmpty()) {
            // An area known better is smaller: what lay inside could turn out to lie outside.
            return checker.fail(
                    call.arguments().get(1).at(),
                    "the area of 'within' is fixed: a code or a parameter, not a fact; compare facts by county(…) == county(…)");
        }
        return place.isPresent() && area.isPresent()
                ? new Logical(new Atom.Within(place.get(), area.get()))
                : new Broken();
    }

    private Optional<Quantity> place(Syntax.Call call, Syntax argument) {
        return literals.place(call, argument, checker.check(argument));
    }

    private Optional<Quantity> date(Syntax.Call call, Syntax argument) {
        return literals.dateOf(call, argument, checker.check(argument));
    }

    private static Optional<Quantity> argument(
            Syntax.Call call, int number, BiFunction<Syntax.Call, Syntax, Optional<Quantity>> reader) {
        return reader.apply(call, call.arguments().get(number));
    }

    private Checked extreme(Syntax.Call call) {
        return literals.extreme(
                call.at(),
                call.function(),
                checker.check(call.arguments().get(0)),
                checker.check(call.arguments().get(1)));
    }

    private Checked age(Syntax.Call call) {
        return argument(call, 0, this::date)
                .map(born -> number(Between.Unit.YEARS, born, new Quantity.Today()))
                .orElse(new Broken());
    }

    private Checked later(Syntax.Call call) {
        Optional<Quantity> date = argument(call, 0, this::date);
        Optional<Quantity> months = argument(call, 1, this::whole);
        return date.isPresent() && months.isPresent()
                ? new Valued(FactType.DATE, List.of(), new LaterDate(date.get(), months.get()))
                : new Broken();
    }

    private Checked portion(Syntax.Call call) {
        Optional<Quantity> sum = literals.typed(
                call, call.arguments().get(0), checker.check(call.arguments().get(0)), FactType.MONEY);
        Optional<Quantity> taken = argument(call, 1, this::whole);
        Optional<Quantity> parts = argument(call, 2, this::whole);
        return sum.isPresent() && taken.isPresent() && parts.isPresent()
                ? new Valued(FactType.MONEY, List.of(), new Fraction(sum.get(), taken.get(), parts.get()))
                : new Broken();
    }

    private Optional<Quantity> whole(Syntax.Call call, Syntax argument) {
        return literals.typed(call, argument, checker.check(argument), FactType.INT);
    }

    private Checked between(Syntax.Call call) {
        Optional<Quantity> from = argument(call, 0, this::date);
        Optional<Quantity> to = argument(call, 1, this::date);
        Between.Unit unit = Between.FUNCTIONS.getOrDefault(call.function(), Between.Unit.DAYS);
        return from.isPresent() && to.isPresent() ? number(unit, from.get(), to.get()) : new Broken();
    }

    private static Checked number(Between.Unit unit, Quantity from, Quantity to) {
        return new Valued(FactType.INT, List.of(), new Between(unit, from, to, WorkingCalendar.EMPTY));
    }

    Checked inList(Syntax.InList in) {
        Checked operand = checker.check(in.operand());
        String name = in.list().name();
        Scope.Listed listed = checker.scope().lists().get(name);
        if (listed == null) {
            return checker.fail(
                    in.list().at(),
                    "'" + name
                            + "' is not a list parameter; write a list as [\"a\", \"b\"], or declare it with list: true"
                            + Nearest.hint(name, checker.scope().lists().keySet()));
        }
        if (operand instanceof Quoted || !(operand instanceof Valued valued)) {
            return operand instanceof Broken
                    ? operand
                    : checker.fail(in.at(), "'in' needs a fact on its left, not " + operand.shown());
        }
        if (!fits(valued, listed.type())) {
            return checker.fail(in.at(), "'" + name + "' does not list what " + valued.shown() + " can be");
        }
        List<String> strangers = valued.type() == FactType.CHOICE
                ? listed.values().stream()
                        .map(Object::toString)
                        .filter(word -> !valued.choices().contains(word))
                        .toList()
                : List.of();
        if (!strangers.isEmpty()) {
            return checker.fail(
                    in.list().at(),
                    "'" + name + "' lists \"" + strangers.get(0) + "\", which is none of "
                            + String.join(", ", valued.choices())
                            + Nearest.hint(strangers.get(0), valued.choices()));
        }
        return new Logical(new Atom.OneOfListed(valued.quantity(), name));
    }

    private static boolean fits(Valued valued, FactType listed) {
        boolean word = valued.type() == FactType.TEXT || valued.type() == FactType.CHOICE;
        return valued.type() != FactType.REGION
                && (valued.type() == listed || word && (listed == FactType.TEXT || listed == FactType.CHOICE));
    }
}
