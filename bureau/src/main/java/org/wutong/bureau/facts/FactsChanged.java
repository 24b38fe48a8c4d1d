package org.wutong.bureau.facts;

import java.util.Collection;
import java.util.List;

/**
 * Facts about these subjects changed, or the subjects came or go; published by the duty that keeps them, in the transaction of the
 * change and while those that go still stand. What was made of the facts before is stale.
 *
 * @param kind as the dictionary names it: {@code worker}
 */
public record FactsChanged(String kind, Collection<Long> subjects) {
    public FactsChanged {
        subjects = List.copyOf(subjects);
    }
}
