package org.wutong.rules.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.Facts;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.Nearest;
import org.wutong.rules.SubjectRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads one line of FACTS: one subject as a JSON object, every value checked against the dictionary. */
public final class FactLine {
    private static final List<String> KEYS = List.of("subject", "id", "household", "facts");

    /** Where mistakes of the line go. */
    @FunctionalInterface
    public interface Mistakes {
        void add(int column, String message);
    }

    private record Raw(@Nullable Object value, int column) {}

    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final FactDictionary dictionary;
    private final Map<String, Map<String, Fact>> factsOf = new HashMap<>();

    public FactLine(FactDictionary dictionary) {
        this.dictionary = dictionary;
        dictionary.kinds().forEach(kind -> factsOf.put(kind.name(), kind.factsByName()));
    }

    /** The row; what is read counts only if no mistake was added. */
    public Optional<SubjectRow> read(String line, Mistakes mistakes) {
        Map<String, Raw> keys = new LinkedHashMap<>();
        Map<String, Raw> facts = new LinkedHashMap<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                mistakes.add(
                        column(parser),
                        "a JSON object is expected, as {\"subject\":\"worker\",\"id\":\"w1\",\"facts\":{…}}");
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int column = column(parser);
                if (!KEYS.contains(key)) {
                    mistakes.add(column, "unknown key '" + key + "'" + Nearest.hint(key, KEYS));
                }
                parser.nextToken();
                if (key.equals("facts") && parser.currentToken() == JsonToken.START_OBJECT) {
                    keys.put(key, new Raw(true, column));
                    facts(parser, facts, mistakes);
                } else {
                    keys.put(key, value(parser, key, mistakes));
                }
            }
            if (parser.nextToken() != null) {
                mistakes.add(column(parser), "more text after the object; one object a line is expected");
            }
        } catch (JacksonException e) {
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            mistakes.add(column, "not valid JSON: " + sentence(e));
            return Optional.empty();
        }
        return row(keys, facts, mistakes);
    }

    /** Without the parser's remark where the source began, which says nothing about a single line. */
    private static String sentence(JacksonException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        int remark = message.indexOf(" (start marker at");
        return remark < 0 ? message : message.substring(0, remark);
    }

    private static int column(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getColumnNr());
    }

    private static void facts(JsonParser parser, Map<String, Raw> facts, Mistakes mistakes) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            facts.put(name, value(parser, name, mistakes));
        }
    }

    private static Raw value(JsonParser parser, String name, Mistakes mistakes) {
        int column = column(parser);
        Object value = switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, name, mistakes);
            case VALUE_NULL -> null;
            default -> {
                mistakes.add(
                        column,
                        "'" + name + "' is a list or an object; "
                                + (name.equals("facts") ? "an object of facts" : "a single value")
                                + " is expected");
                parser.skipChildren();
                yield null;
            }
        };
        return new Raw(value, column);
    }

    private static @Nullable Object number(JsonParser parser, String name, Mistakes mistakes) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) { // an exponent of more digits than any number needs
            mistakes.add(column(parser), "'" + name + "' is a number that is too large or too small");
            return null;
        }
    }

    private Optional<SubjectRow> row(Map<String, Raw> keys, Map<String, Raw> raws, Mistakes mistakes) {
        Raw facts = keys.get("facts");
        if (facts != null && facts.value() instanceof String) {
            mistakes.add(facts.column(), "'facts' is a text; an object of facts is expected");
        }
        String id = text(keys, "id", true, mistakes);
        String household = text(keys, "household", false, mistakes);
        String subject = text(keys, "subject", true, mistakes);
        Optional<SubjectKind> kind = dictionary.kind(subject);
        if (kind.isEmpty()) {
            Raw raw = keys.get("subject");
            if (raw != null && !subject.isEmpty()) {
                mistakes.add(
                        raw.column(),
                        "unknown subject '" + subject + "'"
                                + Nearest.to(subject, dictionary.kindNames())
                                        .map(name -> "; did you mean '" + name + "'?")
                                        .orElse("; known are " + String.join(", ", dictionary.kindNames())));
            }
            return Optional.empty();
        }
        Facts values = values(kind.get(), raws, mistakes);
        return Optional.of(new SubjectRow(kind.get().name(), id, household.isEmpty() ? null : household, values));
    }

    private static String text(Map<String, Raw> keys, String key, boolean required, Mistakes mistakes) {
        Raw raw = keys.get(key);
        if (raw != null && raw.value() instanceof String text && !text.isBlank()) {
            return text;
        }
        if (raw != null && raw.value() != null) {
            mistakes.add(raw.column(), "'" + key + "' is " + raw.value() + "; a text in quotes is expected");
        } else if (required) {
            mistakes.add(raw == null ? 1 : raw.column(), "'" + key + "' is missing");
        }
        return "";
    }

    private Facts values(SubjectKind kind, Map<String, Raw> raws, Mistakes mistakes) {
        Map<String, Fact> known = factsOf.getOrDefault(kind.name(), Map.of());
        @Nullable Object[] slots = new @Nullable Object[kind.facts().size()];
        Set<Fact> reported = new HashSet<>();
        raws.forEach((name, raw) -> {
            Fact fact = known.get(name);
            if (fact == null) {
                mistakes.add(
                        raw.column(),
                        "fact '" + name + "' is not a fact of subject '" + kind.name() + "'"
                                + Nearest.hint(name, known.keySet()));
            } else if (raw.value() != null) {
                try {
                    slots[fact.slot()] = fact.read(raw.value());
                } catch (Fact.Mismatch e) {
                    reported.add(fact);
                    mistakes.add(raw.column(), e.sentence());
                }
            }
        });
        Fact anchor = kind.anchor();
        if (slots[anchor.slot()] == null && !reported.contains(anchor)) {
            mistakes.add(
                    1,
                    "fact '" + anchor.name() + "' is missing; it says which rules apply to a " + kind.name()
                            + " and is required");
        }
        return Facts.ofSlots(slots);
    }
}
