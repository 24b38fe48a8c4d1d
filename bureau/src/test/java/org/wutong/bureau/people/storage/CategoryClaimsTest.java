package org.wutong.bureau.people.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;

class CategoryClaimsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    private static final CategoryKind KIND = CategoryKind.MONITORED;

    private static Category record(boolean holds, @Nullable String from, @Nullable String to) {
        return new Category(
                7,
                1,
                null,
                KIND,
                null,
                holds,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "old",
                null,
                null);
    }

    private static final CategoryClaim HOLDS = CategoryClaim.holds(KIND, true, "new");
    private static final CategoryClaim DENIED = CategoryClaim.absent(KIND, true, "new");

    @Test
    void findsUndatedClaimAgreeingWithWhatHoldsToday() {
        assertThat(CategoryClaims.agrees(HOLDS, List.of(record(true, "2021-05-01", null)), TODAY))
                .isTrue();
    }

    @Test
    void findsUndatedClaimNotAgreeingWithWhatIsOver() {
        assertThat(CategoryClaims.agrees(HOLDS, List.of(record(true, "2021-05-01", "2023-01-01")), TODAY))
                .isFalse();
    }

    @Test
    void endsWhatHeldWhenItIsDenied() {
        Category old = record(true, "2021-05-01", null);

        assertThat(CategoryClaims.ended(DENIED, List.of(old), TODAY)).containsExactly(old);
        assertThat(CategoryClaims.superseded(DENIED, List.of(old), TODAY)).isEmpty();
    }

    @Test
    void replacesDenialWhenItHolds() {
        Category old = record(false, null, null);

        assertThat(CategoryClaims.superseded(HOLDS, List.of(old), TODAY)).containsExactly(old);
    }

    @Test
    void keepsDatesWhenOnlyTheFinerClassIsNew() {
        Category old = record(true, "2021-05-01", null);
        CategoryClaim finer = new CategoryClaim(KIND, true, true, "MARGINAL", null, null, "new");

        List<Category> superseded = CategoryClaims.superseded(finer, List.of(old), TODAY);

        assertThat(superseded).containsExactly(old);
        assertThat(CategoryClaims.completed(finer, superseded).from()).isEqualTo("2021-05-01");
    }

    @Test
    void leavesAnEarlierPeriodBesideANewOne() {
        Category old = record(true, "2021-05-01", "2022-05-01");
        CategoryClaim again = new CategoryClaim(KIND, true, true, null, LocalDate.parse("2024-03-01"), null, "new");

        assertThat(CategoryClaims.superseded(again, List.of(old), TODAY)).isEmpty();
    }
}
