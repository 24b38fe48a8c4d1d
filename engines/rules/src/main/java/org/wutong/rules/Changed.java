package org.wutong.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Something that two policy sets do not have alike.
 *
 * @param key what it is called in both
 * @param before empty when it is new
 * @param after empty when it is gone
 */
public record Changed<T>(String key, Optional<T> before, Optional<T> after) {
    /** What became of it. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED
    }

    public Kind kind() {
        return before.isEmpty() ? Kind.NEW : after.isEmpty() ? Kind.GONE : Kind.CHANGED;
    }

    /** All that is not alike in two lists, in the order of the first, what is new last. */
    static <T> List<Changed<T>> between(
            List<T> before, List<T> after, Function<T, String> key, BiPredicate<T, T> alike) {
        Map<String, T> old = byKey(before, key);
        Map<String, T> now = byKey(after, key);
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Changed<T>> changed = new ArrayList<>();
        for (String one : keys) {
            Optional<T> was = Optional.ofNullable(old.get(one));
            Optional<T> is = Optional.ofNullable(now.get(one));
            boolean same = was.isPresent() && is.isPresent() && alike.test(was.get(), is.get());
            if (!same) {
                changed.add(new Changed<>(one, was, is));
            }
        }
        return changed;
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        all.forEach(one -> byKey.put(key.apply(one), one));
        return byKey;
    }
}
