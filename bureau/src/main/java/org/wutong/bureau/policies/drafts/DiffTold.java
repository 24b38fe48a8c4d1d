package org.wutong.bureau.policies.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.rules.Changed;

/** What differs between two sets, in words of one language. */
public record DiffTold(List<Part> rules, List<Part> others) {
    public boolean isEmpty() {
        return rules.isEmpty() && others.isEmpty();
    }

    public int size() {
        return rules.size() + others.size();
    }

    public long count(Changed.Kind kind) {
        return rules.stream().filter(part -> part.kind() == kind).count();
    }

    /**
     * One thing that is new, gone or changed.
     *
     * @param whom whom it concerns; null where that says nothing
     */
    public record Part(
            Changed.Kind kind,
            String id,
            String title,
            @Nullable String whom,
            List<Line> lines) {}

    /**
     * One thing said of it before and after.
     *
     * @param day from which day it differs; null for what has no day
     * @param before null where nothing was said; {@code after} likewise
     * @param cite where it stands written afterwards
     */
    public record Line(
            String what,
            @Nullable String day,
            @Nullable String before,
            @Nullable String after,
            @Nullable String cite) {}
}
