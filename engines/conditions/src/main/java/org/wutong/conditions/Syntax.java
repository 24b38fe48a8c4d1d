package org.wutong.conditions;

import java.util.List;

/** What was written, before any name or type is checked; {@code at} is the offset messages point to. */
sealed interface Syntax {
    int at();

    record Name(int at, String name) implements Syntax {}

    record Number(int at, String digits) implements Syntax {}

    record Text(int at, String text) implements Syntax {}

    record Bool(int at, boolean value) implements Syntax {}

    record Not(int at, Syntax operand) implements Syntax {}

    record Minus(int at, Syntax operand) implements Syntax {}

    /** {@code at} is the operator. */
    record Binary(int at, String operator, Syntax left, Syntax right) implements Syntax {}

    record In(int at, Syntax operand, List<Syntax> items) implements Syntax {}

    /** {@code x in name}. */
    record InList(int at, Syntax operand, Name list) implements Syntax {}

    record Choose(int at, Syntax condition, Syntax then, Syntax otherwise) implements Syntax {}

    record Call(int at, String function, List<Syntax> arguments) implements Syntax {}
}
