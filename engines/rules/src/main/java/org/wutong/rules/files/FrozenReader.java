package org.wutong.rules.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.FactDictionary;
import org.wutong.rules.Ledger;
import org.wutong.rules.SubjectRow;
import org.wutong.vocabulary.Fen;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the text of a {@link Frozen} record. */
final class FrozenReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final FactDictionary dictionary;

    FrozenReader(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    Frozen read(String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> header = plain(lines.isEmpty() ? "" : lines.get(0));
        if (!"1".equals(header.get("frozen"))) {
            throw new IllegalArgumentException("line 1: not a frozen decision of form 1");
        }
        List<SubjectRow> rows = new ArrayList<>();
        List<Frozen.Paid> paid = new ArrayList<>();
        List<String> decisions = new ArrayList<>();
        FactLine facts = new FactLine(dictionary);
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int number = i + 1;
            if (line.startsWith("{\"paid\":")) {
                paid.add(payment(plain(line), number));
            } else if (plain(line).containsKey("rule")) {
                decisions.add(line);
            } else {
                facts.read(line, (column, message) -> {
                            throw new IllegalArgumentException(
                                    "line " + number + ", column " + column + ": " + message);
                        })
                        .ifPresent(rows::add);
            }
        }
        try {
            return new Frozen(
                    new Frozen.Header(
                            needed(header, "engine", 1),
                            needed(header, "policies", 1),
                            LocalDate.parse(needed(header, "as_of", 1)),
                            needed(header, "about", 1)),
                    List.copyOf(rows),
                    List.copyOf(paid),
                    List.copyOf(decisions));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("line 1: 'as_of' is not a date", e);
        }
    }

    private static Frozen.Paid payment(Map<String, String> line, int number) {
        try {
            return new Frozen.Paid(
                    needed(line, "paid", number),
                    needed(line, "account", number),
                    new Ledger.Payment(
                            LocalDate.parse(needed(line, "on", number)), Fen.ofYuan(needed(line, "yuan", number))));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("line " + number + ": not a payment", e);
        }
    }

    private static String needed(Map<String, String> line, String key, int number) {
        String value = line.get(key);
        if (value == null) {
            throw new IllegalArgumentException("line " + number + ": '" + key + "' is missing");
        }
        return value;
    }

    /** The single values of an object, nested ones left out; empty when it is none. */
    static Map<String, String> plain(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    values.put(key, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return Map.of();
        }
        return values;
    }
}
