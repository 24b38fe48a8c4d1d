package org.wutong.bureau.analysis.storage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.roster.Recorded.Held;
import org.wutong.bureau.people.CategoryKind;

/** Categories of people and of households: what a person's own row says goes before what the household's says. */
final class Claims {
    private final Map<Long, List<Held>> own = new HashMap<>();
    private final Map<Long, Set<CategoryKind>> told = new HashMap<>();
    private final Map<Long, List<Held>> households = new HashMap<>();

    void add(@Nullable Long worker, long household, boolean holds, Held held) {
        if (worker != null) {
            told.computeIfAbsent(worker, id -> EnumSet.noneOf(CategoryKind.class))
                    .add(held.kind());
        }
        if (holds) {
            (worker == null
                            ? households.computeIfAbsent(household, id -> new ArrayList<>(2))
                            : own.computeIfAbsent(worker, id -> new ArrayList<>(2)))
                    .add(held);
        }
    }

    List<Held> of(long worker, long household) {
        List<Held> mine = own.getOrDefault(worker, List.of());
        List<Held> ours = households.getOrDefault(household, List.of());
        if (ours.isEmpty()) {
            return mine;
        }
        Set<CategoryKind> settled = told.getOrDefault(worker, Set.of());
        List<Held> all = new ArrayList<>(mine);
        for (Held held : ours) {
            if (!settled.contains(held.kind())) {
                all.add(held);
            }
        }
        return all;
    }
}
