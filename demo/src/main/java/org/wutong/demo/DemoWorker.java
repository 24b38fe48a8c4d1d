package org.wutong.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.RegionCode;

/**
 * One person of the roster. What is null is not known.
 *
 * @param identityNumber 18 characters, or the 20 of a disability card; of an area code nobody bears
 * @param ethnicity as rosters write it, 回族
 * @param residenceRegion where the person lives now
 * @param phone eleven digits that cannot be dialled
 * @param reachable false when nobody has reached the person since {@code lastContact}
 */
public record DemoWorker(
        String id,
        String householdId,
        Relation relation,
        String name,
        @Nullable String identityNumber,
        Gender gender,
        LocalDate birthDate,
        String ethnicity,
        Education education,
        MaritalStatus maritalStatus,
        RegionCode hukouRegion,
        boolean rural,
        @Nullable RegionCode residenceRegion,
        @Nullable String phone,
        @Nullable String bankAccount,
        LabourCapacity labourCapacity,
        Health health,
        boolean student,
        List<String> skills,
        List<String> certificates,
        List<String> languages,
        boolean reachable,
        LocalDate lastContact) {
    /** The id alone: a number or a phone must not end in a log. */
    @Override
    public String toString() {
        return "DemoWorker[" + id + "]";
    }
}
