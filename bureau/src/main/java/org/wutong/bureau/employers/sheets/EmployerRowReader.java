package org.wutong.bureau.employers.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.CreditCode;

/** Reads one row into a draft; an empty cell leaves what is recorded as it is. */
@Component
class EmployerRowReader {
    private static final String PROBLEM = "employers.import.";

    private final PlaceReader places;

    EmployerRowReader(PlaceReader places) {
        this.places = places;
    }

    @Nullable
    CreditCode code(ImportRow row) {
        String text = row.text("code");
        if (text.isEmpty()) {
            return null;
        }
        Checked<CreditCode> checked = CreditCode.check(text);
        checked.invalid()
                .ifPresent(invalid ->
                        row.error("code", PROBLEM + "code." + invalid.problem(), invalid.found(), invalid.expected()));
        return checked.value().orElse(null);
    }

    EmployerDraft draft(ImportRow row, String name, @Nullable CreditCode code, @Nullable Employer before) {
        Optional<EmployerKind> kind = row.code("kind").map(EmployerKind::valueOf);
        Optional<EmployerSize> size = row.code("size").map(EmployerSize::valueOf);
        return new EmployerDraft(
                place(row).orElse(before == null ? null : before.region()),
                name,
                code != null || before == null || before.creditCode() == null
                        ? code
                        : new CreditCode(before.creditCode()),
                kind.orElse(before == null ? EmployerKind.OTHER : before.kind()),
                size.orElse(before == null ? null : before.size()),
                text(row, "industry", before == null ? null : before.industry()),
                Objects.requireNonNullElse(text(row, "address", before == null ? "" : before.address()), ""),
                Objects.requireNonNullElse(text(row, "contact", before == null ? "" : before.contact()), ""),
                row.phone("phone").orElse(null),
                row.yes("key").orElse(before == null ? null : before.keyProject()),
                row.yes("workshop").orElse(before == null ? null : before.workshopRecognised()),
                before != null && before.madeUp());
    }

    private Optional<String> place(ImportRow row) {
        String text = row.text("place");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        PlaceReader.Reading reading = places.read(text);
        if (reading.code() == null) {
            if (reading.candidates().isEmpty()) {
                row.error("place", PROBLEM + "place");
            } else {
                row.error("place", PROBLEM + "places", String.join("；", reading.candidates()));
            }
        }
        return Optional.ofNullable(reading.code());
    }

    private static @Nullable String text(ImportRow row, String field, @Nullable String before) {
        return row.text(field).isEmpty() ? before : row.text(field);
    }

    /** One field that the row changes. */
    record Change(String field, String before, String after) {}

    static List<Change> changes(Employer before, EmployerDraft after) {
        List<Change> changes = new ArrayList<>();
        put(changes, "name", before.name(), after.name());
        put(changes, "code", before.creditCode(), after.creditCode());
        put(changes, "kind", before.kind(), after.kind());
        put(changes, "size", before.size(), after.size());
        put(changes, "industry", before.industry(), after.industry());
        put(changes, "place", before.region(), after.region());
        put(changes, "address", before.address(), after.address());
        put(changes, "contact", before.contact(), after.contact());
        put(changes, "key", before.keyProject(), after.keyProject());
        put(changes, "workshop", before.workshopRecognised(), after.workshopRecognised());
        if (after.phone() != null) {
            String digits = after.phone().digits();
            put(changes, "phone", before.phoneTail(), digits.substring(Math.max(0, digits.length() - 4)));
        }
        return changes;
    }

    private static void put(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        String was = Objects.toString(before, "");
        String will = Objects.toString(after, "");
        if (!was.equals(will)) {
            changes.add(new Change(field, was, will));
        }
    }
}
