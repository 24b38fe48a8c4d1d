package org.wutong.bureau.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/** Reads one survey, noting every mistake at its place. */
final class SurveyReader {
    private static final String ID = "[a-z][a-z0-9-]{2,40}";

    private final SourceFile file;
    private final Articles articles;
    private final Problems problems;

    SurveyReader(SourceFile file, Articles articles, Problems problems) {
        this.file = file;
        this.articles = articles;
        this.problems = problems;
    }

    Optional<Survey> read() {
        return Yaml.read(file, problems).map(this::survey);
    }

    private Survey survey(YamlMap root) {
        root.allowing("id", "title", "cite", "about", "period", "least_shown", "questions");
        String id = root.text("id");
        if (!id.isEmpty() && (!id.matches(ID) || !file.name().equals(id + ".yaml"))) {
            root.get("id")
                    .ifPresent(
                            value -> value.problem(
                                    "'" + id
                                            + "' is no id here; expected small letters, digits and hyphens, and the same as the file is called"));
        }
        Label title = Label.read(root, "title");
        root.require("cite");
        List<Survey.Cite> cites = root.maps("cite").stream().map(this::cite).toList();
        About about = word(root, "about", About.values(), About::word);
        Rhythm rhythm = word(root, "period", Rhythm.values(), Rhythm::word);
        int leastShown = (int) Wholes.require(root, "least_shown", 2, 100);
        root.require("questions");
        QuestionReader reader = new QuestionReader(file.name(), problems);
        List<Question> questions = new ArrayList<>();
        root.maps("questions").forEach(map -> questions.add(reader.read(map, questions)));
        return new Survey(id, title, cites, about, rhythm, leastShown, List.copyOf(questions));
    }

    private Survey.Cite cite(YamlMap map) {
        map.allowing("document", "article");
        Survey.Cite cite = new Survey.Cite(map.text("document"), map.text("article"));
        articles.check(map, cite.document(), cite.article());
        return cite;
    }

    static <E> E word(YamlMap map, String key, E[] known, Function<E, String> word) {
        String text = map.text(key);
        return Arrays.stream(known)
                .filter(one -> word.apply(one).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    List<String> words = Arrays.stream(known).map(word).toList();
                    map.get(key)
                            .filter(value -> !text.isEmpty())
                            .ifPresent(value -> value.problem("'" + text + "' is none of " + String.join(", ", words)
                                    + Nearest.hint(text, words)));
                    return known[0];
                });
    }
}
