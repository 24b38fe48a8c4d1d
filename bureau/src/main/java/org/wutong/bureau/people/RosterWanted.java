package org.wutong.bureau.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Gender;

/**
 * Whom the roster shows, and in which order. Null and empty mean no condition.
 *
 * @param text name, pinyin, last four, a whole number or a village, as typed into the search box
 * @param place code of the reporting tree: it and everything below
 * @param categories each of them must hold
 * @param refreshDue not refreshed since the month began
 * @param contributed values by the parameter of a {@link RosterFilter}
 * @param only ids of the only workers wanted; null for any
 */
public record RosterWanted(
        String text,
        @Nullable String place,
        List<CategoryKind> categories,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable Gender gender,
        @Nullable Education education,
        @Nullable LabourCapacity labourCapacity,
        @Nullable Boolean willingOut,
        boolean refreshDue,
        Map<String, String> contributed,
        @Nullable List<Long> only,
        Sort sort,
        boolean descending) {
    public static final RosterWanted EVERYONE = new RosterWanted(
            "", null, List.of(), null, null, null, null, null, null, false, Map.of(), null, Sort.VILLAGE, false);

    /** Orders of the roster; ties by name, then id. */
    public enum Sort {
        NAME,
        AGE,
        VILLAGE,
        REFRESHED
    }

    public boolean unconditional() {
        return equals(new RosterWanted(
                "", null, List.of(), null, null, null, null, null, null, false, Map.of(), null, sort, descending));
    }
}
