package org.wutong.bureau.policies.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.rules.Rule;
import org.wutong.vocabulary.RegionCode;

/** Reads conditions and formulas out: names become labels, signs become the ones people write. */
@Component
public class ExpressionWords {
    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"]*)\"|[A-Za-z_][A-Za-z0-9_]*(?=\\s*\\()|[A-Za-z_][A-Za-z0-9_]*|&&|\\|\\||==|!=|<=|>=|[*!?:]");
    private static final Map<String, String> SIGNS = Map.of("==", "=", "!=", "≠", "<=", "≤", ">=", "≥", "*", "×");
    private static final List<String> WORDS = List.of("true", "false", "as_of", "in");
    private static final List<String> FUNCTIONS = List.of(
            "province",
            "city",
            "county",
            "township",
            "within",
            "min",
            "max",
            "age",
            "years",
            "months",
            "days",
            "working_days");
    private static final List<Integer> REGION_DIGITS = List.of(2, 4, 6, 9, 12);

    private final FactWords words;

    ExpressionWords(FactWords words) {
        this.words = words;
    }

    public String say(String expression, Rule rule, Locale locale) {
        Matcher token = TOKEN.matcher(expression.replaceAll("\\s+", " "));
        StringBuilder said = new StringBuilder();
        while (token.find()) {
            token.appendReplacement(said, Matcher.quoteReplacement(word(token, rule, locale)));
        }
        return token.appendTail(said).toString();
    }

    private String word(Matcher token, Rule rule, Locale locale) {
        String text = token.group();
        String quoted = token.group(1);
        if (quoted != null) {
            return quoted(quoted, locale);
        }
        if (SIGNS.containsKey(text)) {
            return SIGNS.getOrDefault(text, text);
        }
        return switch (text) {
            case "&&" -> words.text("policies.sign.and", locale);
            case "||" -> words.text("policies.sign.or", locale);
            case "!" -> words.text("policies.sign.not", locale);
            case "?" -> words.text("policies.sign.then", locale);
            case ":" -> words.text("policies.sign.else", locale);
            default -> named(text, rule, locale);
        };
    }

    private String quoted(String text, Locale locale) {
        boolean code = text.chars().allMatch(Character::isDigit) && REGION_DIGITS.contains(text.length());
        return code ? words.place(RegionCode.parse(text), locale) : words.choice(text, locale);
    }

    private String named(String name, Rule rule, Locale locale) {
        if (rule.parameters().containsKey(name)) {
            return words.say(rule.parameters().get(name).label(), locale);
        }
        var fact = rule.subject().fact(name);
        if (fact.isPresent()) {
            return words.say(fact.get().label(), locale);
        }
        if (FUNCTIONS.contains(name)) {
            return words.text("policies.function." + name, locale);
        }
        return WORDS.contains(name) ? words.text("policies.word." + name, locale) : name;
    }
}
