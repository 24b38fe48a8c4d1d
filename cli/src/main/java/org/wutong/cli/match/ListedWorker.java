package org.wutong.cli.match;

import java.util.Set;
import org.wutong.matching.Worker;

/**
 * A line of the workers' file.
 *
 * @param categories what the person is registered as; matching never looks at them, priorities do
 */
record ListedWorker(Worker worker, Set<String> categories) {
    ListedWorker {
        categories = Set.copyOf(categories);
    }
}
