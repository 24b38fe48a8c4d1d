package org.wutong.bureau.policies.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Label;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.Ruling;

/** Names that a set knows, and those that stand in the text at hand though it cannot be read yet. */
final class Names {
    static final List<String> FUNCTIONS = List.of(
            "age",
            "years",
            "months",
            "days",
            "working_days",
            "plus_months",
            "province",
            "city",
            "county",
            "township",
            "within",
            "min",
            "max",
            "portion");

    private static final Pattern ID = Pattern.compile("(?m)^\\s*- id: *([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Pattern SUBJECT = Pattern.compile("(?m)^\\s*subject: *([a-z_]+)");
    private static final Pattern DOCUMENT = Pattern.compile("document: *([a-z][a-z0-9-]*)");
    private static final Pattern FIGURE = Pattern.compile(
            "(?m)^ {6}([a-z_][A-Za-z0-9_]*):\\s*\\n\\s+type:[^\\n]*(?:\\n\\s+list:[^\\n]*)?(?:\\n\\s+label: *\\{zh: *([^,]*), *en: *([^}]*)})?");

    private final PolicySet set;
    private final String text;
    private final int offset;
    private final boolean english;

    Names(PolicySet set, String text, int offset, Locale locale) {
        this.set = set;
        this.text = text;
        this.offset = Math.min(offset, text.length());
        this.english = locale.getLanguage().equals("en");
    }

    String say(Label label) {
        return english ? label.en() : label.zh();
    }

    /** The kind of subject that the place is about: the nearest named above, else below. */
    Optional<SubjectKind> subject() {
        return last(SUBJECT, text.substring(0, offset))
                .or(() -> last(SUBJECT, text))
                .flatMap(name -> set.dictionary().kind(name));
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        subject().map(SubjectKind::facts).orElse(List.of()).forEach(fact -> facts.put(fact.name(), say(fact.label())));
        return facts;
    }

    Optional<Fact> fact(String name) {
        return subject().flatMap(kind -> kind.fact(name));
    }

    /** Parameters of the text at hand. */
    Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        Matcher found = FIGURE.matcher(text);
        while (found.find()) {
            String label = found.group(english ? 3 : 2);
            figures.put(found.group(1), label == null ? "" : label.replace("\"", ""));
        }
        return figures;
    }

    Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        Matcher own = ID.matcher(text);
        while (own.find()) {
            rules.put(own.group(1), "");
        }
        for (Rule rule : set.rules()) {
            rules.put(rule.id(), say(rule.title()));
        }
        return rules;
    }

    Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        set.documents().forEach(document -> documents.put(document.key(), say(document.title())));
        return documents;
    }

    /** Articles of the document named last before the place. */
    Map<String, String> articles() {
        Map<String, String> articles = new LinkedHashMap<>();
        String key = last(DOCUMENT, text.substring(0, offset)).orElse("");
        for (PolicyDocument document : set.documents()) {
            if (document.key().equals(key)) {
                document.articles().forEach(article -> articles.put(article, say(document.title())));
            }
        }
        return articles;
    }

    Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        for (Ruling ruling : set.rulings()) {
            readings.put(ruling.id(), say(ruling.question()));
        }
        return readings;
    }

    Map<String, String> notes(boolean assumptions) {
        String prefix = "assumed:";
        Map<String, String> notes = new LinkedHashMap<>();
        set.noteLabels().forEach((code, label) -> {
            if (code.startsWith(prefix) == assumptions) {
                notes.put(assumptions ? code.substring(prefix.length()) : code, say(label));
            }
        });
        return notes;
    }

    Map<String, String> subjects() {
        Map<String, String> subjects = new LinkedHashMap<>();
        set.dictionary().kinds().forEach(kind -> subjects.put(kind.name(), say(kind.label())));
        return subjects;
    }

    private static Optional<String> last(Pattern pattern, String within) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(within);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
