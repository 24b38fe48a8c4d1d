package org.wutong.bureau;

import java.util.List;
import java.util.stream.Collectors;
import org.wutong.conditions.trees.Level;

/** Places in SQL: codes are texts, one place lies in another when its code begins with the other's. */
final class SqlPlaces {
    private SqlPlaces() {}

    /** Whether two places are the same at a level; NULL while one of them is not known that deep and nothing tells them apart. */
    static String same(Level level, String a, String b, String sign) {
        String common = "least(%d, length(a), length(b))".formatted(level.digits());
        String same = SqlFormula.over(
                "CASE WHEN left(a, %1$s) <> left(b, %1$s) THEN false WHEN %1$s = %2$d AND a || b IS NOT NULL THEN true END"
                        .formatted(common, level.digits()),
                a,
                b);
        return sign.equals("==") ? same : "(NOT " + same + ")";
    }

    /** NULL for a place of which only a larger area is known. */
    static String within(String place, List<String> areas) {
        return areas.stream()
                .map(area -> SqlFormula.over(
                        "CASE WHEN a <> b AND starts_with(b, a) THEN NULL ELSE starts_with(a, b) END", place, area))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
