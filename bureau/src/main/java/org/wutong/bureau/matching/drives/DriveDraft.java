package org.wutong.bureau.matching.drives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of a drive.
 *
 * @param places codes of villages, townships or the county whose willing people are to be placed
 * @param begins first day of the drive
 * @param ends last day of it
 * @param workPlace vacancies in this place or below it; null for all
 * @param employer characters of the employer's name; empty for all
 * @param startsUntil vacancies whose work begins on that day at the latest, or on a day nobody told; null for all
 * @param jobless whether people in work are left out
 * @param classes ids of the classes of {@code policies/matching.yaml} that come first
 * @param together whether nobody is to travel to another county alone
 * @param gap how near its bound the total must come, millionths
 */
public record DriveDraft(
        String name,
        List<String> places,
        LocalDate begins,
        LocalDate ends,
        @Nullable String workPlace,
        String employer,
        @Nullable LocalDate startsUntil,
        boolean jobless,
        List<String> classes,
        boolean together,
        int gap) {
    public DriveDraft {
        places = List.copyOf(places);
        classes = List.copyOf(classes);
    }

    /** Whether a place belongs to the drive. */
    public boolean covers(String region) {
        return places.stream().anyMatch(region::startsWith);
    }
}
