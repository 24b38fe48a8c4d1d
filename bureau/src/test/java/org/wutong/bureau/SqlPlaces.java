package org.wutong.bureau;

import java.util.List;
import java.util.stream.Collectors;
import org.wutong.conditions.trees.Level;

/** Places in SQL: codes are texts, one place lies in another when its code begins with the other's. */
final class SqlPlaces {
    private SqlPlaces() {}

    /** Whether two places are the same at a level; NULL while one of them is not known that deep and nothing tells them apart. */
    static String same(Level level, String a, String b, String sign) {
        String common = "least(%d, length(%s), length(%s))".formatted(level.digits(), a, b);
        String differ = "left(%s, %s) <> left(%s, %s)".formatted(a, common, b, common);
        String same =
                "(CASE WHEN %1$s IS NULL OR %2$s IS NULL THEN NULL WHEN %3$s THEN false WHEN %4$s = %5$d THEN true END)"
                        .formatted(a, b, differ, common, level.digits());
        return sign.equals("==") ? same : "(NOT " + same + ")";
    }

    /** NULL for a place of which only a larger area is known. */
    static String within(String place, List<String> areas) {
        return areas.stream()
                .map(area ->
                        "(CASE WHEN %1$s IS NULL OR %1$s <> %2$s AND starts_with(%2$s, %1$s) THEN NULL ELSE starts_with(%1$s, %2$s) END)"
                                .formatted(place, area))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
