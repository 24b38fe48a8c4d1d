package org.wutong.bureau.policies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.rules.PolicySet;
import org.wutong.vocabulary.Fen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the decisions of a frozen record, also of one that another engine wrote. */
@Component
class FrozenLines {
    private final JsonMapper json = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final FactWords words;

    FrozenLines(FactWords words) {
        this.words = words;
    }

    record Decided(
            String rule,
            String title,
            String outcome,
            String badge,
            String amount,
            String payable,
            List<String> missing,
            List<String> notes) {}

    /** @param law the set it was decided under, for the words */
    List<Decided> read(String record, PolicySet law, Locale locale) {
        List<Decided> decisions = new ArrayList<>();
        for (String line : record.lines().toList()) {
            try {
                JsonNode node = json.readTree(line);
                if (node.has("rule") && node.has("outcome")) {
                    decisions.add(decided(node, law, locale));
                }
            } catch (JacksonException e) {
                // Shown with the text as it is; there is no decision to put into words.
            }
        }
        return decisions;
    }

    private Decided decided(JsonNode node, PolicySet law, Locale locale) {
        String rule = node.path("rule").asString("");
        String outcome = node.path("outcome").asString("");
        return new Decided(
                rule,
                law.rule(rule).map(one -> words.say(one.title(), locale)).orElse(rule),
                words.text("policies.outcome." + outcome.toUpperCase(Locale.ROOT), locale),
                switch (outcome) {
                    case "eligible" -> "yes";
                    case "unknown" -> "unk";
                    default -> "no";
                },
                sum(node.path("amount"), locale),
                sum(node.path("payable"), locale),
                texts(node.path("missing")).stream()
                        .map(name -> law.dictionary()
                                .kind(node.path("subject").asString(""))
                                .flatMap(kind -> kind.fact(name))
                                .map(fact -> words.say(fact.label(), locale))
                                .orElse(name))
                        .toList(),
                texts(node.path("notes")).stream()
                        .map(code -> words.note(law, code, locale))
                        .toList());
    }

    private String sum(JsonNode range, Locale locale) {
        JsonNode most = range.path(1);
        return words.sum(
                Fen.ofYuan(range.path(0).decimalValue()),
                most.isNull() ? null : Long.valueOf(Fen.ofYuan(most.decimalValue())),
                locale);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString("")));
        return texts;
    }
}
