package org.wutong.conditions;

import java.util.Arrays;
import org.wutong.vocabulary.Truth;

/** Joins of parts, sixty-four rows at a time, by Kleene's logic. */
abstract class Connective extends Part {
    @Override
    final void evaluate(int from, int rows) {
        join(Bits.words(rows));
    }

    abstract void join(int words);

    /** The same for every row. */
    static final class Same extends Connective {
        private final Truth truth;

        Same(Truth truth) {
            this.truth = truth;
        }

        @Override
        void join(int words) {
            Arrays.fill(surely, 0, words, truth == Truth.TRUE ? -1L : 0);
            Arrays.fill(maybe, 0, words, truth == Truth.FALSE ? 0 : -1L);
        }
    }

    static final class Negation extends Connective {
        private final Part operand;

        Negation(Part operand) {
            this.operand = operand;
        }

        @Override
        void join(int words) {
            for (int w = 0; w < words; w++) {
                surely[w] = ~operand.maybe[w];
                maybe[w] = ~operand.surely[w];
            }
        }
    }

    static final class Both extends Connective {
        private final Part[] operands;

        Both(Part[] operands) {
            this.operands = operands;
        }

        @Override
        void join(int words) {
            Arrays.fill(surely, 0, words, -1L);
            Arrays.fill(maybe, 0, words, -1L);
            for (Part operand : operands) {
                for (int w = 0; w < words; w++) {
                    surely[w] &= operand.surely[w];
                    maybe[w] &= operand.maybe[w];
                }
            }
        }
    }

    static final class Either extends Connective {
        private final Part[] operands;

        Either(Part[] operands) {
            this.operands = operands;
        }

        @Override
        void join(int words) {
            Arrays.fill(surely, 0, words, 0);
            Arrays.fill(maybe, 0, words, 0);
            for (Part operand : operands) {
                for (int w = 0; w < words; w++) {
                    surely[w] |= operand.surely[w];
                    maybe[w] |= operand.maybe[w];
                }
            }
        }
    }

    /** One of two, as a third holds; while that is unknown, what both agree on. */
    static final class Choice extends Connective {
        private final Part condition;
        private final Part then;
        private final Part otherwise;

        Choice(Part condition, Part then, Part otherwise) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        void join(int words) {
            for (int w = 0; w < words; w++) {
                long yes = condition.surely[w];
                long notNo = condition.maybe[w];
                surely[w] = yes & then.surely[w] | ~notNo & otherwise.surely[w] | then.surely[w] & otherwise.surely[w];
                maybe[w] = notNo & then.maybe[w] | ~yes & otherwise.maybe[w];
            }
        }
    }
}
