package org.wutong.matching;

import java.util.Set;

/**
 * People who are placed before others.
 *
 * @param id in the policy file and in result files
 * @param wording how the class is named and the clause that puts it first
 * @param categories whoever is in one of these belongs to the class
 */
public record PriorityClass(String id, Wording wording, Set<String> categories) {
    public PriorityClass {
        categories = Set.copyOf(categories);
    }
}
