package org.wutong.bench.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The twenty rules in the order of their arrays; the ordinal is a rule's place in a {@link Block}. */
public enum Clause {
    XZ_1_2A("XZ-1.2a", true),
    XZ_1_2B("XZ-1.2b", true),
    LT_3("LT-3", true),
    JF_6B("JF-6b", false),
    JF_6C("JF-6c", true),
    JF_6D("JF-6d", true),
    JF_7("JF-7", true),
    BT_2_1("BT-2.1", true),
    XZ_3A("XZ-3a", true),
    LT_2("LT-2", true),
    JF_6A("JF-6a", true),
    BT_2_4("BT-2.4", true),
    XZ_1_1A("XZ-1.1a", true),
    XZ_1_1B("XZ-1.1b", true),
    XZ_1_1C("XZ-1.1c", false),
    XZ_1_1D("XZ-1.1d", false),
    LT_6("LT-6", true),
    LT_7B("LT-7b", true),
    JF_8A("JF-8a", true),
    JF_8B("JF-8b", false);

    /** How many there are. */
    public static final int COUNT = values().length;

    static final List<Clause> ALL = List.of(values());
    private static final Map<String, Clause> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Clause::id, Function.identity()));

    private final String id;
    private final boolean isExact;

    Clause(String id, boolean isExact) {
        this.id = id;
        this.isExact = isExact;
    }

    /** As the policy files name it. */
    String id() {
        return id;
    }

    /** Whether someone whose facts are all known is owed one sum, not a span. */
    boolean isExact() {
        return isExact;
    }

    static Clause of(String id) {
        Clause clause = BY_ID.get(id);
        if (clause == null) {
            throw new IllegalArgumentException("no rule of this comparison: " + id);
        }
        return clause;
    }
}
