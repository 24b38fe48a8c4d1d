package org.wutong.bureau.policies.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.rules.PolicySet;

/** Says what may be written at a place of a policy file. */
@Component
public class Completion {
    private static final int MOST = 40;
    private static final Pattern KIND = Pattern.compile("\\bkind: *([a-z]+)");
    private static final Pattern LANGUAGES = Pattern.compile("(?s)^(.*?)\\s*(\\p{IsHan}.*)$");
    private static final List<String> EXPRESSIONS = List.of("when", "yuan", "least", "most", "order");

    private final Map<String, SchemaWords> schemas = SchemaWords.all();
    private final FactWords words;

    Completion(FactWords words) {
        this.words = words;
    }

    /** @param from where the word begins that a suggestion takes the place of */
    public record Answer(int from, List<Suggestion> items) {}

    /**
     * @param set whose names count: of the draft where it can be read, else of what is in force
     * @param offset of the cursor in the text, in characters
     */
    public Answer at(PolicySet set, String file, String text, int offset, Locale locale) {
        YamlPlace place = YamlPlace.at(text, offset);
        Names names = new Names(set, text, offset, locale);
        List<Suggestion> all = new ArrayList<>();
        SchemaWords schema = schemas.get(kind(file));
        String amount = last(text.substring(0, Math.min(offset, text.length())));
        if (place.isKey()) {
            if (schema != null) {
                schema.keys(place.path(), amount)
                        .forEach((key, about) -> all.add(new Suggestion(key, key + ": ", "key", one(about, locale))));
            }
            namedKeys(place.path(), names)
                    .forEach((key, about) -> all.add(new Suggestion(key, key + ": ", "key", about)));
        } else {
            values(place.path(), names, locale, all);
            if (schema != null) {
                schema.words(place.path(), amount)
                        .forEach((word, about) -> all.add(new Suggestion(word, word, "word", one(about, locale))));
            }
        }
        return new Answer(offset - place.token().length(), matching(all, place.token()));
    }

    private static String kind(String file) {
        if (file.contains("/")) {
            return file.endsWith(".cases.yaml") ? "cases" : file.endsWith("/targets.yaml") ? "" : "rules";
        }
        return file.replace(".yaml", "");
    }

    /** Keys that are names themselves: facts of a case, rules it expects something of. */
    private static Map<String, String> namedKeys(List<String> path, Names names) {
        return switch (end(path)) {
            case "facts", "given" -> names.facts();
            case "expect" -> names.rules();
            default -> Map.of();
        };
    }

    private void values(List<String> path, Names names, Locale locale, List<Suggestion> all) {
        String end = end(path);
        if (EXPRESSIONS.contains(end)) {
            add(all, "figure", names.figures());
            add(all, "fact", names.facts());
            Names.FUNCTIONS.forEach(name -> all.add(new Suggestion(
                    name + "()", name + "(", "function", words.text("policies.completion." + name, locale))));
            all.add(new Suggestion("as_of", "as_of", "word", words.text("policies.word.as_of", locale)));
            return;
        }
        switch (end) {
            case "anchor", "over", "proved", "missing" -> add(all, "fact", names.facts());
            case "subject" -> add(all, "word", names.subjects());
            case "document" -> add(all, "document", names.documents());
            case "article" -> add(all, "document", names.articles());
            case "of", "refines", "by", "excludes", "rules", "rule" -> add(all, "rule", names.rules());
            case "ruling", "readings" -> add(all, "reading", names.readings());
            case "note", "notes" -> add(all, "note", names.notes(false));
            case "assumed" -> add(all, "note", names.notes(true));
            default -> names.fact(end).ifPresent(fact -> known(all, fact, locale));
        }
    }

    /** What a fact of a case may be. */
    private void known(List<Suggestion> all, Fact fact, Locale locale) {
        if (fact.type() == FactType.BOOL) {
            all.add(new Suggestion("true", "true", "word", words.text("policies.yes", locale)));
            all.add(new Suggestion("false", "false", "word", words.text("policies.no", locale)));
        }
        fact.choices().forEach(choice -> all.add(new Suggestion(choice, choice, "word", words.choice(choice, locale))));
        all.add(new Suggestion("~", "~", "word", words.text("policies.not-known", locale)));
    }

    private static void add(List<Suggestion> all, String kind, Map<String, String> named) {
        named.forEach((name, about) -> all.add(new Suggestion(name, name, kind, about)));
    }

    /** The last key of the path, lists left out. */
    private static String end(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (!path.get(i).equals(YamlPlace.ITEM)) {
                return path.get(i);
            }
        }
        return "";
    }

    private static List<Suggestion> matching(List<Suggestion> all, String token) {
        String typed = token.toLowerCase(Locale.ROOT);
        Map<String, Suggestion> once = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.text().toLowerCase(Locale.ROOT).contains(typed)
                        || !typed.isEmpty()
                                && one.about().toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing(
                        one -> !one.text().toLowerCase(Locale.ROOT).startsWith(typed)))
                .forEach(one -> once.putIfAbsent(one.text(), one));
        return once.values().stream().limit(MOST).toList();
    }

    private static String last(String before) {
        String near = before.substring(Math.max(0, before.length() - 1500));
        Matcher kind = KIND.matcher(near);
        String found = "";
        while (kind.find()) {
            found = kind.group(1);
        }
        int newRule = Math.max(near.lastIndexOf("\n  - id:"), near.lastIndexOf("amount:"));
        return newRule > near.lastIndexOf("kind:") ? "" : found;
    }

    /** Schemas say everything in both languages: the sentence in English, then the Chinese. */
    private static String one(String both, Locale locale) {
        Matcher languages = LANGUAGES.matcher(both);
        if (!languages.matches()) {
            return both;
        }
        return locale.getLanguage().equals("en") ? languages.group(1) : languages.group(2);
    }
}
