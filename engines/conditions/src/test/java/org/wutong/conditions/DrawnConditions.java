package org.wutong.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Conditions over the test dictionary drawn at random, as somebody writes them. */
final class DrawnConditions {
    static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(
            2024,
            new WorkingCalendar.Year(
                    "made up",
                    Set.of(LocalDate.of(2024, 2, 12), LocalDate.of(2024, 2, 13), LocalDate.of(2024, 2, 14)),
                    Set.of(LocalDate.of(2024, 2, 18)))));

    private static final List<String> ORDERED = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> EQUALITY = List.of("==", "!=");

    private DrawnConditions() {}

    static Arbitrary<String> conditions() {
        Arbitrary<String> ofOneKind = Arbitraries.of(kinds()).flatMap(atoms -> joined(atoms, " && "));
        return Arbitraries.oneOf(nested(3), ofOneKind, ofOneKind);
    }

    private static Arbitrary<String> nested(int depth) {
        if (depth == 0) {
            return atoms();
        }
        Arbitrary<String> part = nested(depth - 1);
        return Arbitraries.oneOf(
                atoms(),
                joined(part, " && "),
                joined(part, " && "),
                joined(part, " || "),
                part.map(one -> "!(" + one + ")"),
                Combinators.combine(part, part, part).as((a, b, c) -> "((" + a + ") ? (" + b + ") : (" + c + "))"));
    }

    private static Arbitrary<String> joined(Arbitrary<String> part, String by) {
        return part.list().ofMinSize(2).ofMaxSize(3).map(all -> "(" + String.join(by, all) + ")");
    }

    private static Arbitrary<String> atoms() {
        return Arbitraries.oneOf(kinds());
    }

    private static List<Arbitrary<String>> kinds() {
        Arbitrary<String> dates = Arbitraries.oneOf(
                compared("born", "\"1990-01-01\"", "\"2024-02-10\"", "as_of"),
                compared("age(born)", "0", "16", "60"),
                compared("months(born, as_of)", "0", "1", "3"),
                compared("days(born, as_of)", "-1", "0", "30"),
                compared("working_days(born, as_of)", "0", "3", "10"));
        return List.of(
                Arbitraries.of("poor", "watched", "poor == watched", "name == \"a\"", "name in [\"a\", \"b\"]"),
                Arbitraries.of("kind == \"agency\"", "kind != \"broker\"", "kind in [\"agency\", \"broker\"]"),
                compared("months", "-1", "0", "3", "6", "12", "13"),
                compared("income", "0", "100", "100.01", "300"),
                compared("rate", "0", "0.2", "0.5", "0.8", "1", "1.5"),
                dates,
                compared("months", "(poor ? 3 : 6)"),
                places(),
                places());
    }

    private static Arbitrary<String> compared(String left, String... right) {
        return Combinators.combine(Arbitraries.of(ORDERED), Arbitraries.of(right))
                .as((sign, one) -> left + " " + sign + " " + one);
    }

    private static Arbitrary<String> places() {
        Arbitrary<String> fact = Arbitraries.of("home", "work");
        Arbitrary<String> level = Arbitraries.of("province", "city", "county", "township");
        Arbitrary<String> code = Arbitraries.of("64", "6401", "640106", "640106100", "15");
        return Arbitraries.oneOf(
                Combinators.combine(level, Arbitraries.of(EQUALITY))
                        .as((one, sign) -> one + "(work) " + sign + " " + one + "(home)"),
                Combinators.combine(level, fact, Arbitraries.of(EQUALITY), code)
                        .as((one, place, sign, other) -> one + "(" + place + ") " + sign + " \"" + other + "\""),
                Combinators.combine(fact, code).as((place, area) -> "within(" + place + ", \"" + area + "\")"));
    }
}
