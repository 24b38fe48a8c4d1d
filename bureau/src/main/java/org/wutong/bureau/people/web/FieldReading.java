package org.wutong.bureau.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.bureau.people.WorkerField;
import org.wutong.vocabulary.BankCard;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.Problem;

/** Reads what was typed into a field of a form; a refusal says what was expected and what to do. */
@Component
class FieldReading {
    private static final int LONGEST_TEXT = 200;

    private final BusinessDate businessDate;
    private final PlaceNames places;
    private final Words words;

    FieldReading(BusinessDate businessDate, PlaceNames places, Words words) {
        this.businessDate = businessDate;
        this.places = places;
        this.words = words;
    }

    /** @return the value, or null when the field is empty or was refused */
    @Nullable
    Object read(WorkerField field, String typed, Consumer<String> refuse) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(text, refuse);
            case TEXTS -> parts(text);
            case YES_NO -> Boolean.valueOf(text);
            case DATE ->
                checked(DateText.parse(text), refuse).map(DateText.Given::first).orElse(null);
            case PLACE -> place(text, refuse);
            case PLACES ->
                parts(text).stream()
                        .map(part -> place(part, refuse))
                        .filter(java.util.Objects::nonNull)
                        .toList();
            case MONEY -> money(text, refuse);
            case CHOICE -> field.choice(text).orElse(null);
            case IDENTITY ->
                checked(IdentityNumber.check(text, businessDate.today()), refuse)
                        .orElse(null);
            case PHONE -> checked(PhoneNumber.check(text), refuse).orElse(null);
            case ACCOUNT -> account(text, refuse);
        };
    }

    private @Nullable String text(String text, Consumer<String> refuse) {
        if (text.length() > LONGEST_TEXT) {
            refuse.accept(words.say("people.problem.TEXT_TOO_LONG", text.length(), LONGEST_TEXT));
            return null;
        }
        return text;
    }

    private static List<String> parts(String text) {
        return new ArrayList<>(Arrays.stream(text.split("[、，,;；]+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList());
    }

    private @Nullable String place(String text, Consumer<String> refuse) {
        List<String> codes = places.codes(text);
        if (codes.isEmpty()) {
            refuse.accept(words.say("people.problem.NO_SUCH_PLACE", text));
            return null;
        }
        if (codes.size() > 1) {
            List<String> candidates = codes.stream()
                    .limit(4)
                    .map(code -> places.named(code) + " " + code)
                    .toList();
            refuse.accept(words.say("people.problem.SEVERAL_PLACES", text, String.join("、", candidates)));
            return null;
        }
        return codes.get(0);
    }

    private @Nullable Long money(String text, Consumer<String> refuse) {
        try {
            long fen = Fen.ofYuan(text.replace(",", ""));
            if (fen >= 0) {
                return fen;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below, whatever was wrong with it
        }
        refuse.accept(words.say("people.problem.MONEY", text));
        return null;
    }

    /** A bank card by its check digit; a passbook, which has none, by its length. */
    private @Nullable String account(String text, Consumer<String> refuse) {
        Checked<BankCard> card = BankCard.check(text);
        if (card.isValid()) {
            return card.orElseThrow().full();
        }
        String digits = text.replaceAll("[\\s-]", "");
        boolean cardLike = digits.startsWith("62") && digits.length() >= 16;
        if (!cardLike && digits.matches("\\d{8,30}")) {
            return digits;
        }
        checked(card, refuse);
        return null;
    }

    private <T> java.util.Optional<T> checked(Checked<T> checked, Consumer<String> refuse) {
        checked.invalid().ifPresent(invalid -> refuse.accept(problem(invalid.problem(), invalid)));
        return checked.value();
    }

    private String problem(Problem problem, Checked.Invalid<?> invalid) {
        return words.say("people.problem." + problem, invalid.found(), invalid.expected());
    }
}
