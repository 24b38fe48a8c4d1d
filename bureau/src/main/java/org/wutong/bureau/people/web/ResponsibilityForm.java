package org.wutong.bureau.people.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode.Level;

/** What the form for one who answers for a place carries, all as typed. */
record ResponsibilityForm(
        @Nullable Integer version,
        @Nullable String place,
        @Nullable Level level,
        @Nullable ResponsibilityKind kind,
        @Nullable String name,
        @Nullable String post,
        @Nullable String phone,
        @Nullable Long staff,
        @Nullable String since,
        @Nullable String until,
        @Nullable String reason) {

    static ResponsibilityForm blank(String place, Level level, ResponsibilityKind kind, LocalDate today) {
        return new ResponsibilityForm(0, place, level, kind, "", "", "", null, today.toString(), "", "");
    }

    static ResponsibilityForm of(Responsibility one) {
        return new ResponsibilityForm(
                one.version(),
                one.region(),
                one.level(),
                one.kind(),
                one.name(),
                one.post(),
                "",
                one.staff(),
                one.since().toString(),
                Objects.toString(one.until(), ""),
                one.reason());
    }

    /** The draft, or null with what is wrong put under its field. */
    @Nullable
    ResponsibilityDraft read(Words words, Map<String, String> errors) {
        if (text(name).isEmpty()) {
            errors.put("name", words.say("people.responsibility.problem.name"));
        }
        LocalDate first = day("since", since, words, errors);
        LocalDate last = day("until", until, words, errors);
        if (first == null && !errors.containsKey("since")) {
            errors.put("since", words.say("people.responsibility.problem.since"));
        }
        if (first != null && last != null && last.isBefore(first)) {
            errors.put("until", words.say("people.responsibility.problem.until", last.toString(), first.toString()));
        }
        PhoneNumber number = null;
        if (!text(phone).isEmpty()) {
            Checked<PhoneNumber> checked = PhoneNumber.check(text(phone));
            checked.invalid()
                    .ifPresent(invalid -> errors.put(
                            "phone",
                            words.say("people.problem." + invalid.problem(), invalid.found(), invalid.expected())));
            number = checked.value().orElse(null);
        }
        if (!errors.isEmpty() || first == null || level == null || kind == null) {
            return null;
        }
        return new ResponsibilityDraft(
                text(place), level, kind, text(name), text(post), number, staff, first, last, text(reason));
    }

    private static @Nullable LocalDate day(
            String field, @Nullable String typed, Words words, Map<String, String> errors) {
        if (text(typed).isEmpty()) {
            return null;
        }
        LocalDate day =
                DateText.parse(text(typed)).value().map(DateText.Given::first).orElse(null);
        if (day == null) {
            errors.put(field, words.say("people.responsibility.problem.date", text(typed)));
        }
        return day;
    }

    static Map<String, String> noErrors() {
        return new LinkedHashMap<>();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
