package org.wutong.bureau.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.DateText;

/** What the columns of classes claim: 户类型 of the household, 人员类别 of the person, unless the word itself says 户. */
final class RosterCategories {
    private static final String NO_CATEGORY = "NO_CATEGORY";
    static final String RETURNEE = "RETURNEE";

    private RosterCategories() {}

    static List<CategoryClaim> of(ImportRow row, String source) {
        List<CategoryClaim> claims = new ArrayList<>();
        LocalDate monitored =
                row.date(RosterFields.MONITORED_FROM).map(DateText.Given::first).orElse(null);
        LocalDate last = lastMonitored(row, monitored);
        for (String code : row.codes(RosterFields.HOUSEHOLD_CATEGORY)) {
            claim(code, true, null, null, source).ifPresent(claims::add);
            if (code.equals(NO_CATEGORY)) {
                claims.add(CategoryClaim.absent(CategoryKind.POVERTY_ALLEVIATED, true, source));
            }
        }
        for (String code : row.codes(RosterFields.MONITORED_CATEGORY)) {
            claim(code, true, monitored, last, source).ifPresent(claims::add);
        }
        List<String> codes = row.codes(RosterFields.CATEGORY);
        List<String> words = row.list(RosterFields.CATEGORY);
        for (int i = 0; i < codes.size(); i++) {
            claim(codes.get(i), words.get(i).endsWith("户"), null, null, source).ifPresent(claims::add);
        }
        String hardship = row.text(RosterFields.HARDSHIP);
        if (!hardship.isEmpty() && !hardship.matches("无|否|没有|不是")) {
            claims.add(CategoryClaim.holds(CategoryKind.HARDSHIP, false, source));
        }
        return List.copyOf(claims);
    }

    /** The day before the risk was over; null while it is not. */
    private static @Nullable LocalDate lastMonitored(ImportRow row, @Nullable LocalDate since) {
        LocalDate over =
                row.date(RosterFields.MONITORED_TO).map(DateText.Given::first).orElse(null);
        if (over == null) {
            return null;
        }
        if (since != null && over.isBefore(since)) {
            row.error(RosterFields.MONITORED_TO, "people.import.monitored-dates", since.toString());
            return null;
        }
        return over.equals(since) ? over : over.minusDays(1);
    }

    private static Optional<CategoryClaim> claim(
            String code, boolean ofHousehold, @Nullable LocalDate from, @Nullable LocalDate to, String source) {
        if (code.equals(NO_CATEGORY) || code.equals(RETURNEE)) {
            return Optional.empty();
        }
        int dash = code.indexOf('-');
        CategoryKind kind = CategoryKind.valueOf(dash < 0 ? code : code.substring(0, dash));
        return Optional.of(new CategoryClaim(
                kind, ofHousehold, true, dash < 0 ? null : code.substring(dash + 1), from, to, source));
    }

    /** Whether the records say it already; as the storage settles it. */
    static boolean recorded(CategoryClaim claim, List<Category> household, long worker, LocalDate today) {
        return household.stream()
                .filter(old -> old.kind() == claim.kind() && old.holds() == claim.holds())
                .filter(old -> claim.ofHousehold() ? old.worker() == null : Objects.equals(old.worker(), worker))
                .filter(old -> claim.subkind() == null || claim.subkind().equals(old.subkind()))
                .anyMatch(old -> claim.from() == null && claim.to() == null
                        ? old.covers(today)
                        : Objects.equals(old.fromDate(), claim.from()) && Objects.equals(old.toDate(), claim.to()));
    }
}
