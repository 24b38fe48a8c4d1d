package org.wutong.bureau.dispatch.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.bureau.register.LinkTarget;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.Fen;

/** What was typed into a form, and what is wrong with it: value, expectation, cure. */
public final class TypedForm {
    private static final String PROBLEM = "dispatch.problem.";

    private final Map<String, String> typed;
    private final MessageSource messages;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TypedForm(Map<String, String> typed, MessageSource messages) {
        this.typed = new HashMap<>(typed);
        this.messages = messages;
    }

    void put(String name, @Nullable Object value) {
        typed.put(name, value == null ? "" : value.toString());
    }

    void putFen(String name, @Nullable Long fen) {
        put(name, fen == null ? null : Fen.toYuan(fen));
    }

    public String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public @Nullable String problem(String name) {
        return problems.get(name);
    }

    boolean fine() {
        return problems.isEmpty();
    }

    void refuse(String name, String key, Object... args) {
        problems.putIfAbsent(name, say(PROBLEM + key, args));
    }

    String required(String name) {
        String text = value(name);
        if (text.isEmpty()) {
            refuse(name, "needed");
        } else if (text.length() > 200) {
            refuse(name, "long", text.length());
        }
        return text;
    }

    @Nullable
    LocalDate date(String name) {
        String text = value(name);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = DateText.parse(text).value().map(DateText.Given::first).orElse(null);
        if (day == null) {
            refuse(name, "date", text);
        }
        return day;
    }

    LocalDate requiredDate(String name, LocalDate otherwise) {
        LocalDate day = date(name);
        if (value(name).isEmpty()) {
            refuse(name, "needed");
        }
        return day == null ? otherwise : day;
    }

    @Nullable
    Long money(String name) {
        String text = value(name);
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
        refuse(name, "money", text);
        return null;
    }

    @Nullable
    Integer number(String name, int least, int most) {
        String text = value(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(name, "number", text, least, most);
        return null;
    }

    @Nullable
    Boolean yes(String name) {
        String text = value(name);
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }

    @Nullable
    Long id(String name) {
        String text = value(name);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A place by code or name; needed. */
    String place(String name, PlaceNames places) {
        String text = required(name);
        List<String> codes = text.isEmpty() ? List.of() : places.codes(text);
        if (codes.size() == 1) {
            return codes.get(0);
        }
        if (!text.isEmpty()) {
            refuse(name, codes.isEmpty() ? "place" : "places", text);
        }
        return "";
    }

    /** A record by how its target writes it; told with what is like it, where it names none. */
    @Nullable
    Long link(String name, Optional<LinkTarget> target) {
        String text = value(name);
        if (text.isEmpty() || target.isEmpty()) {
            return null;
        }
        Long id = target.get().read(List.of(text)).get(text);
        if (id == null) {
            List<String> like = target.get().like(text, 3);
            refuse(name, like.isEmpty() ? "link" : "link.like", text, String.join("、", like));
        }
        return id;
    }

    private String say(String key, Object... args) {
        Object[] texts = java.util.Arrays.stream(args).map(Object::toString).toArray();
        return messages.getMessage(key, texts, LocaleContextHolder.getLocale());
    }
}
