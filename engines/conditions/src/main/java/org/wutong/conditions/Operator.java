package org.wutong.conditions;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The six comparisons, each a test of what {@code compareTo} answers. */
enum Operator {
    EQUAL("==", order -> order == 0),
    NOT_EQUAL("!=", order -> order != 0),
    AT_MOST("<=", order -> order <= 0),
    AT_LEAST(">=", order -> order >= 0),
    LESS("<", order -> order < 0),
    MORE(">", order -> order > 0);

    private final String sign;
    private final IntPredicate test;

    Operator(String sign, IntPredicate test) {
        this.sign = sign;
        this.test = test;
    }

    static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }

    boolean holds(int order) {
        return test.test(order);
    }

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }
}
