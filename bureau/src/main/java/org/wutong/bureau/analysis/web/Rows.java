package org.wutong.bureau.analysis.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.analysis.roster.Asked;

/** Addresses of the roster narrowed to the people behind a number. */
final class Rows {
    private final Map<String, String> whole = new LinkedHashMap<>();
    private final List<String> categories = new ArrayList<>();

    Rows(Asked asked) {
        whole.put("place", asked.place());
        if (asked.category() != null) {
            categories.add("category=" + word(asked.category()));
        }
        if (asked.gender() != null) {
            whole.put("gender", word(asked.gender()));
        }
        Band age = asked.age();
        if (age != null) {
            whole.put("age-from", Long.toString(age.from()));
            if (age.to() != null) {
                whole.put("age-to", Long.toString(age.to()));
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param queries what narrows further; takes the place of what the page is narrowed to by the same name, categories come together
     * @return null where no filter finds them: one is not known, or two would need the same filter
     */
    @Nullable
    String href(@Nullable String... queries) {
        Map<String, String> narrowed = new LinkedHashMap<>(whole);
        List<String> said = new ArrayList<>(categories);
        Set<String> taken = new HashSet<>();
        for (String query : queries) {
            if (query == null) {
                return null;
            }
            for (String one : query.split("&")) {
                int at = one.indexOf('=');
                if (one.startsWith("category=") && !said.contains(one)) {
                    said.add(one);
                } else if (at > 0 && !one.startsWith("category=")) {
                    if (!taken.add(one.substring(0, at))) {
                        return null;
                    }
                    narrowed.put(one.substring(0, at), one.substring(at + 1));
                }
            }
        }
        StringBuilder href = new StringBuilder("/people?");
        narrowed.forEach(
                (name, value) -> href.append(name).append('=').append(value).append('&'));
        said.forEach(one -> href.append(one).append('&'));
        return href.substring(0, href.length() - 1);
    }
}
