package org.wutong.bureau.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders, out of {@code outgoing/messages.yaml}.
 *
 * @param about kinds of recipients it is for
 * @param values its placeholders, by name and what people call them in Chinese and English
 */
public record Template(String code, String zh, String en, List<String> about, String text, List<Placeholder> values) {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** Filled in from the recipient. */
    public static final String NAME = "name";

    /** Filled in from the office that sends. */
    public static final String OFFICE = "office";

    /** What a text asks to be filled in. */
    public record Placeholder(String name, String zh, String en) {
        public String label(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** Placeholders that a person fills in. */
    public List<Placeholder> asked() {
        return values.stream()
                .filter(value -> !value.name().equals(NAME) && !value.name().equals(OFFICE))
                .toList();
    }

    /** @throws MessageRefused naming every placeholder without a value */
    String filled(Map<String, String> given, int most) {
        List<String> missing = new ArrayList<>();
        for (Placeholder value : values) {
            if (given.getOrDefault(value.name(), "").isBlank()) {
                missing.add(value.zh());
            }
        }
        if (!missing.isEmpty()) {
            throw new MessageRefused("messages.refused.values", String.join("、", missing));
        }
        String whole = PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        given.getOrDefault(found.group(1), "").strip()));
        if (whole.length() > most) {
            throw new MessageRefused("messages.refused.long", whole.length(), most);
        }
        return whole;
    }
}
