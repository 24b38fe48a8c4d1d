package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryClaim;

/**
 * How a claim meets the records of the same kind about the same household or person. A claim without days speaks of today; one
 * with days replaces the record that began the same day, or one without any day. What held and is denied now is ended, not lost.
 */
final class CategoryClaims {
    private CategoryClaims() {}

    /** Whether the records say this already. */
    static boolean agrees(CategoryClaim claim, List<Category> same, LocalDate today) {
        if (!claim.holds() && !dated(claim)) {
            return !same.isEmpty() && same.stream().noneMatch(old -> old.holdsOn(today));
        }
        return same.stream()
                .filter(old -> old.holds() == claim.holds())
                .filter(old -> claim.subkind() == null || claim.subkind().equals(old.subkind()))
                .anyMatch(old -> dated(claim)
                        ? Objects.equals(old.fromDate(), claim.from()) && Objects.equals(old.toDate(), claim.to())
                        : old.covers(today));
    }

    /** Records that the claim takes the place of. */
    static List<Category> superseded(CategoryClaim claim, List<Category> same, LocalDate today) {
        return same.stream()
                .filter(old -> {
                    if (old.holds() != claim.holds()) {
                        return claim.holds() && covers(claim, today) && old.covers(today)
                                || old.holds() && deniesFromItsBeginning(claim, old, today);
                    }
                    return dated(claim)
                            ? old.fromDate() == null && old.toDate() == null
                                    || claim.from() != null && claim.from().equals(old.fromDate())
                            : old.covers(today);
                })
                .toList();
    }

    /** Records of what held until yesterday, now that the claim denies it. */
    static List<Category> ended(CategoryClaim claim, List<Category> same, LocalDate today) {
        return same.stream()
                .filter(old -> !claim.holds() && covers(claim, today) && old.holdsOn(today))
                .filter(old -> !deniesFromItsBeginning(claim, old, today))
                .toList();
    }

    /** The claim with the days of the record it merely refines. */
    static CategoryClaim completed(CategoryClaim claim, List<Category> superseded) {
        return dated(claim)
                ? claim
                : superseded.stream()
                        .filter(old -> old.holds() == claim.holds())
                        .findFirst()
                        .map(old -> new CategoryClaim(
                                claim.kind(),
                                claim.ofHousehold(),
                                claim.holds(),
                                claim.subkind(),
                                old.fromDate(),
                                old.toDate(),
                                claim.source()))
                        .orElse(claim);
    }

    static Category recorded(CategoryRows.Claimed claimed) {
        CategoryClaim claim = claimed.claim();
        return new Category(
                0,
                claimed.household(),
                claimed.of(),
                claim.kind(),
                claim.subkind(),
                claim.holds(),
                claim.from(),
                claim.to(),
                claim.source(),
                claimed.paper(),
                claimed.recordedOn());
    }

    private static boolean deniesFromItsBeginning(CategoryClaim claim, Category old, LocalDate today) {
        return !claim.holds() && covers(claim, today) && today.equals(old.fromDate());
    }

    private static boolean dated(CategoryClaim claim) {
        return claim.from() != null || claim.to() != null;
    }

    private static boolean covers(CategoryClaim claim, LocalDate day) {
        return (claim.from() == null || !day.isBefore(claim.from()))
                && (claim.to() == null || !day.isAfter(claim.to()));
    }
}
