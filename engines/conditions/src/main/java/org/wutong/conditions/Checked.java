package org.wutong.conditions;

import java.util.List;
import java.util.Locale;
import org.wutong.vocabulary.RegionCode;

/** What the checker knows about a part of a condition. */
sealed interface Checked {
    /** How messages call it. */
    String shown();

    record Logical(Predicate predicate) implements Checked {
        @Override
        public String shown() {
            return "true or false";
        }
    }

    /** {@code choices} are empty unless the type is CHOICE. */
    record Valued(FactType type, List<String> choices, Quantity quantity) implements Checked {
        @Override
        public String shown() {
            return switch (type) {
                case BOOL -> "true or false";
                case INT -> "a whole number";
                case MONEY -> "yuan";
                case RATIO -> "a ratio";
                case DATE -> "a date";
                case TEXT, CHOICE -> "a text";
                case REGION -> "a place";
            };
        }
    }

    /** A place seen at one level: what {@code county(x)} answers. */
    record Placed(RegionCode.Level level, Quantity place) implements Checked {
        @Override
        public String shown() {
            return "a " + level.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A number that takes its type from what it meets. */
    record Digits(int at, String digits) implements Checked {
        @Override
        public String shown() {
            return "a number";
        }
    }

    /** A text in quotes that takes its type from what it meets. */
    record Quoted(int at, String text) implements Checked {
        @Override
        public String shown() {
            return "a text";
        }
    }

    /** Already reported; nothing further is said about it. */
    record Broken() implements Checked {
        @Override
        public String shown() {
            return "nothing";
        }
    }
}
