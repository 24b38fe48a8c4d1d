package org.wutong.bureau.employers.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.employers.FieldError;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.PhoneNumber;

/** What the form for one employer carries, all as typed. */
record EmployerForm(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable EmployerKind kind,
        @Nullable EmployerSize size,
        @Nullable String industry,
        @Nullable String place,
        @Nullable String address,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable Boolean keyProject,
        @Nullable Boolean workshopRecognised) {

    static EmployerForm blank() {
        return new EmployerForm(null, "", "", EmployerKind.ENTERPRISE, null, "", "", "", "", "", null, null);
    }

    static EmployerForm of(Employer employer, PlaceReader places) {
        return new EmployerForm(
                employer.version(),
                employer.name(),
                employer.creditCode(),
                employer.kind(),
                employer.size(),
                employer.industry(),
                places.written(employer.region()),
                employer.address(),
                employer.contact(),
                "",
                employer.keyProject(),
                employer.workshopRecognised());
    }

    /** The draft, or null with every problem put into {@code errors} under its field. */
    @Nullable
    EmployerDraft read(PlaceReader places, Map<String, FieldError> errors) {
        String plainName = text(name);
        if (plainName.isEmpty()) {
            errors.put("name", FieldError.of("employers.name.blank"));
        }
        CreditCode code = value("creditCode", creditCode, CreditCode::check, errors);
        PhoneNumber number = value("phone", phone, PhoneNumber::check, errors);
        String region = region(places, errors);
        if (kind == null) {
            errors.put("kind", FieldError.of("employers.kind.blank"));
        }
        if (kind == null || !errors.isEmpty()) {
            return null;
        }
        return new EmployerDraft(
                region,
                plainName,
                code,
                kind,
                size,
                text(industry).isEmpty() ? null : text(industry),
                text(address),
                text(contact),
                number,
                keyProject,
                kind == EmployerKind.WORKSHOP ? workshopRecognised : null,
                false);
    }

    private @Nullable String region(PlaceReader places, Map<String, FieldError> errors) {
        if (text(place).isEmpty()) {
            return null;
        }
        PlaceReader.Reading reading = places.read(text(place));
        if (reading.code() == null) {
            errors.put(
                    "place",
                    reading.candidates().isEmpty()
                            ? FieldError.of("employers.place.unknown", text(place))
                            : FieldError.of(
                                    "employers.place.ambiguous", text(place), String.join("；", reading.candidates())));
        }
        return reading.code();
    }

    private static <T> @Nullable T value(
            String field,
            @Nullable String typed,
            java.util.function.Function<String, Checked<T>> check,
            Map<String, FieldError> errors) {
        if (text(typed).isEmpty()) {
            return null;
        }
        Checked<T> checked = check.apply(text(typed));
        checked.invalid().ifPresent(invalid -> errors.put(field, FieldError.of(invalid)));
        return checked.value().orElse(null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Map<String, FieldError> noErrors() {
        return new LinkedHashMap<>();
    }
}
