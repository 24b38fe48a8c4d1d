package org.wutong.bureau.people.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.BankCard;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** What a row says of a person, as a draft. An empty cell says nothing. */
final class RosterDraft {
    private static final String PROBLEM = "people.import.";

    private final Areas areas;
    private final String county;

    RosterDraft(Areas areas, String county) {
        this.areas = areas;
        this.county = county;
    }

    /** A row as it was read; the draft of a person who stands already says nothing about a number that is theirs anyway. */
    record Read(WorkerDraft draft, @Nullable IdentityNumber identity) {}

    Read read(ImportRow row, String village, String source) {
        WorkerDraft draft = WorkerDraft.at(village)
                .household(row.text(RosterFields.HOUSEHOLD))
                .address(blankToNull(row.text(RosterFields.ADDRESS)));
        String name = row.text(RosterFields.NAME);
        if (name.isEmpty()) {
            row.error(RosterFields.NAME, PROBLEM + "no-name");
        } else {
            draft.name(name);
        }
        Optional<IdentityNumber> identity = row.identity(RosterFields.IDENTITY);
        readBirthAndGender(row, draft, identity);
        RosterFields.DIRECT.forEach(
                (field, column) -> direct(row, field, column).ifPresent(v -> draft.set(field, v)));
        row.code(RosterFields.HUKOU).ifPresent(hukou -> draft.set(WorkerField.RURAL_HUKOU, hukou.equals("rural")));
        row.code(RosterFields.SCHOOL).ifPresent(school -> draft.set(WorkerField.AT_SCHOOL, school.equals("yes")));
        wishes(row, draft);
        RosterCategories.of(row, source).forEach(draft::category);
        if (row.codes(RosterFields.CATEGORY).contains(RosterCategories.RETURNEE)) {
            draft.set(WorkerField.RETURNEE, true);
        }
        return new Read(draft, identity.orElse(null));
    }

    private static void readBirthAndGender(ImportRow row, WorkerDraft draft, Optional<IdentityNumber> identity) {
        Optional<DateText.Given> birth = row.date(RosterFields.BIRTH_DATE);
        Optional<Gender> gender = row.code(RosterFields.GENDER).map(Gender::valueOf);
        identity.ifPresent(number -> {
            draft.set(WorkerField.BIRTH_DATE, number.birthDate());
            draft.set(WorkerField.GENDER, number.gender());
            birth.filter(given -> number.birthDate().isBefore(given.first())
                            || number.birthDate().isAfter(given.last()))
                    .ifPresent(given -> row.error(RosterFields.BIRTH_DATE, PROBLEM + "birth-contradicts"));
            gender.filter(told -> told != number.gender())
                    .ifPresent(told -> row.error(RosterFields.GENDER, PROBLEM + "gender-contradicts"));
        });
        if (identity.isEmpty()) {
            gender.ifPresent(told -> draft.set(WorkerField.GENDER, told));
            birth.ifPresent(given -> {
                if (given.precision() == DateText.Precision.MONTH) {
                    row.error(RosterFields.BIRTH_DATE, PROBLEM + "birth-month");
                } else {
                    draft.set(WorkerField.BIRTH_DATE, given.first());
                }
            });
        }
    }

    private static Optional<?> direct(ImportRow row, WorkerField field, String column) {
        return switch (field.type()) {
            case TEXT ->
                field == WorkerField.ETHNIC || field == WorkerField.MARITAL || field == WorkerField.POLITICAL
                        ? row.code(column)
                        : Optional.of(row.text(column)).filter(text -> !text.isEmpty());
            case TEXTS -> Optional.of(row.list(column)).filter(list -> !list.isEmpty());
            case YES_NO -> row.yes(column);
            case DATE -> row.date(column).map(DateText.Given::first);
            case CHOICE -> row.code(column).flatMap(field::choice);
            case PHONE -> row.phone(column);
            case ACCOUNT -> row.account(column).map(BankCard::full);
            case MONEY -> {
                OptionalLong fen = row.money(column);
                yield fen.isPresent() ? Optional.of(fen.getAsLong()) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private void wishes(ImportRow row, WorkerDraft draft) {
        List<String> codes = new ArrayList<>();
        for (String wish : row.list(RosterFields.WISH_REGIONS)) {
            wished(wish)
                    .ifPresentOrElse(
                            codes::add, () -> row.warn(RosterFields.WISH_REGIONS, PROBLEM + "wish-region", wish));
        }
        row.code(RosterFields.WISH_AREA).ifPresent(area -> {
            switch (area) {
                case "HOME_COUNTY" -> codes.add(county);
                case "HOME_CITY" ->
                    codes.add(RegionCode.parse(county).upTo(Level.CITY).value());
                default -> draft.set(WorkerField.WILLING_OUT, true);
            }
        });
        if (!codes.isEmpty()) {
            draft.set(WorkerField.WISH_REGIONS, codes.stream().distinct().toList());
        }
    }

    private Optional<String> wished(String wish) {
        if (wish.matches("\\d+")) {
            return RegionCode.tryParse(wish)
                    .map(RegionCode::value)
                    .filter(code -> areas.name(code).isPresent());
        }
        RegionCode home = RegionCode.parse(county);
        return switch (wish.toLowerCase(Locale.ROOT)) {
            case "县内", "本县", "县域内" -> Optional.of(county);
            case "市内", "本市", "市域内" -> Optional.of(home.upTo(Level.CITY).value());
            case "省内", "本省" -> Optional.of(home.upTo(Level.PROVINCE).value());
            default -> {
                List<RegionCode> named = areas.named(wish);
                yield named.size() == 1
                        ? Optional.of(named.get(0).value())
                        : named.stream()
                                .filter(code -> code.value().startsWith(county.substring(0, 2)))
                                .findFirst()
                                .map(RegionCode::value);
            }
        };
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
