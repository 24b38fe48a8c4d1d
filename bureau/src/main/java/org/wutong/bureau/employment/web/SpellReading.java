package org.wutong.bureau.employment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.ContractKind;
import org.wutong.bureau.employment.LeaveReason;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.Fen;

/** Reads the form of a spell; a refusal names the value, what was expected and what to do. */
@Component
class SpellReading {
    private final PlaceNames places;
    private final Employers employers;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    SpellReading(PlaceNames places, Employers employers, BusinessDate businessDate, MessageSource messages) {
        this.places = places;
        this.employers = employers;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    /** @return null when something was refused */
    @Nullable
    SpellDraft read(SpellForm form, long worker, @Nullable Spell before) {
        LocalDate from = date(form, "from");
        LocalDate to = date(form, "to");
        if (from == null) {
            form.refuse("from", say("from-needed"));
            return null;
        }
        if (from.isAfter(businessDate.today())) {
            form.refuse("from", say("future", from, businessDate.today()));
        }
        if (to != null && to.isBefore(from)) {
            form.refuse("to", say("ends-before", to, from));
        }
        LocalDate contractFrom = date(form, "contract-from");
        LocalDate contractUntil = date(form, "contract-until");
        if (contractFrom != null && contractUntil != null && contractUntil.isBefore(contractFrom)) {
            form.refuse("contract-until", say("contract-reversed", contractUntil, contractFrom));
            return null;
        }
        if (to == null && !form.value("leave-reason").isEmpty()) {
            form.refuse("leave-reason", say("leave-without-day"));
        }
        // The registered employer and its code stay while the name is the one they stood with.
        Long employer = before != null && before.employerName().equals(form.value("employer"))
                ? before.employer()
                : employers.idsByName(List.of(form.value("employer"))).get(form.value("employer"));
        String occupation =
                before != null && before.occupationTitle().equals(form.value("title")) ? before.occupation() : null;
        SpellDraft draft = SpellDraft.of(worker, from)
                .until(to)
                .employer(employer, form.value("employer"))
                .at(place(form))
                .occupation(form.value("title"), occupation)
                .industry(text(form, "industry"))
                .main(!form.value("main").equals("false"))
                .publicPost(form.value("public-post").equals("true"))
                .selfEmployed(yes(form, "self-employed"))
                .contract(yes(form, "contract"), months(form))
                .contract(constant(form, "contract-kind", ContractKind.class), contractFrom, contractUntil)
                .left(constant(form, "leave-reason", LeaveReason.class))
                .socialInsurance(yes(form, "insurance"))
                .organised(yes(form, "organised"), text(form, "organiser"))
                .channel(text(form, "channel"))
                .monthlyWage(money(form, "wage"))
                .transportCost(money(form, "transport"))
                .source(say("source"));
        return form.fine() ? draft : null;
    }

    void refuse(SpellForm form, Spell other) {
        form.refuse("from", overlap(other));
    }

    String overlap(Spell other) {
        return say(
                "overlap",
                other.employerName().isEmpty() ? say("unnamed") : other.employerName(),
                other.fromDate(),
                other.toDate() == null ? say("until-now") : other.toDate());
    }

    <E extends Enum<E>> @Nullable E constant(SpellForm form, String name, Class<E> type) {
        String text = form.value(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            form.refuse(name, say("choice", text));
            return null;
        }
    }

    @Nullable
    LocalDate date(SpellForm form, String name) {
        String text = form.value(name);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = DateText.parse(text).value().map(DateText.Given::first).orElse(null);
        if (date == null) {
            form.refuse(name, say("date", text));
        }
        return date;
    }

    private @Nullable String place(SpellForm form) {
        String text = form.value("place");
        if (text.isEmpty()) {
            return null;
        }
        List<String> codes = places.codes(text);
        if (codes.size() == 1) {
            return codes.get(0);
        }
        form.refuse(
                "place",
                codes.isEmpty()
                        ? say("no-such-place", text)
                        : say(
                                "several-places",
                                text,
                                codes.stream()
                                        .limit(4)
                                        .map(code -> places.named(code) + " " + code)
                                        .collect(Collectors.joining("、"))));
        return null;
    }

    private @Nullable Integer months(SpellForm form) {
        String text = form.value("contract-months");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            form.refuse("contract-months", say("months", text));
            return null;
        }
        return Integer.valueOf(text);
    }

    @Nullable
    Long money(SpellForm form, String name) {
        String text = form.value(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            long fen = Fen.ofYuan(text.replace(",", ""));
            if (fen >= 0) {
                return fen;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below, whatever was wrong with it
        }
        form.refuse(name, say("money", text));
        return null;
    }

    private static @Nullable String text(SpellForm form, String name) {
        String text = form.value(name);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Boolean yes(SpellForm form, String name) {
        String text = form.value(name);
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }

    String say(String key, Object... args) {
        return messages.getMessage("employment.problem." + key, texts(args), LocaleContextHolder.getLocale());
    }

    private static Object[] texts(Object[] args) {
        return java.util.Arrays.stream(args).map(Object::toString).toArray();
    }
}
