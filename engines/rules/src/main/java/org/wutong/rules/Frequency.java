package org.wutong.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often one person can be paid by a rule. Applied where payments are known; elsewhere only noted. */
public enum Frequency {
    YEAR,
    CYCLE,
    LIFETIME,
    /** The text sets no limit. */
    UNLIMITED;

    static Optional<Frequency> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Frequency::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<String> note() {
        return this == UNLIMITED ? Optional.empty() : Optional.of("once-per-" + word());
    }
}
