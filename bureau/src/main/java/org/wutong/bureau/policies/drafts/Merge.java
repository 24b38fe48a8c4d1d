package org.wutong.bureau.policies.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two folders that went on from the same beginning, file by file: where only one side changed a file its change stays.
 *
 * @param taken files of the other side that came in, or went
 * @param both files that both sides changed: ours stay
 */
public record Merge(Map<String, String> files, List<String> taken, List<String> both) {
    public static Merge of(Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        TreeSet<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        Map<String, String> files = new TreeMap<>();
        List<String> taken = new ArrayList<>();
        List<String> both = new ArrayList<>();
        for (String name : names) {
            String began = base.get(name);
            String mine = ours.get(name);
            String other = theirs.get(name);
            boolean theirsCounts = Objects.equals(mine, began) && !Objects.equals(other, began);
            if (theirsCounts) {
                taken.add(name);
            } else if (!Objects.equals(other, began) && !Objects.equals(other, mine)) {
                both.add(name);
            }
            put(files, name, theirsCounts ? other : mine);
        }
        return new Merge(files, taken, both);
    }

    private static void put(Map<String, String> files, String name, @Nullable String text) {
        if (text != null) {
            files.put(name, text);
        }
    }
}
