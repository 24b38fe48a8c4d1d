package org.wutong.bureau.analysis.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;

/** Major groups of the dictionary of occupations (大类), from a code or a title whose meaning is sure. */
@Component
public class Groups {
    /** A title says none, or more than one. */
    private static final int UNKNOWN = 0;

    public static final int MAJOR_GROUPS = 8;

    private final Occupations occupations = Occupations.load();
    private final Map<String, Integer> coded = new ConcurrentHashMap<>();

    int of(@Nullable String code, @Nullable String title) {
        if (code != null && !code.isEmpty()) {
            return group(code);
        }
        return title == null || title.isBlank() ? UNKNOWN : coded.computeIfAbsent(title, this::fromTitle);
    }

    private int fromTitle(String title) {
        return occupations.code(title).code().map(found -> group(found.value())).orElse(UNKNOWN);
    }

    private static int group(String code) {
        int group = Character.digit(code.charAt(0), 10);
        return group > MAJOR_GROUPS ? UNKNOWN : Math.max(UNKNOWN, group);
    }

    /** Name of a group, as the dictionary has it. */
    public String name(int group) {
        String code = Integer.toString(group);
        return occupations.name(new OccupationCode(code)).orElse(code);
    }
}
