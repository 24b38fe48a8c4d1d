package org.wutong.bureau.surveys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/**
 * Which articles the documents of {@code policies/documents.yaml} have, so that a survey cites only what there is; and how the
 * documents are called: by number, without one by title.
 */
record Articles(Map<String, List<String>> byDocument, Map<String, String> names) {
    static Articles read(SourceFile file, Problems problems) {
        Map<String, List<String>> articles = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Yaml.read(file, problems)
                .flatMap(root -> root.map("documents"))
                .ifPresent(all -> all.keys()
                        .forEach(document -> all.map(document).ifPresent(one -> {
                            articles.put(document, one.texts("articles"));
                            names.put(
                                    document,
                                    one.get("number").isPresent()
                                            ? one.text("number")
                                            : Label.read(one, "title").zh());
                        })));
        return new Articles(articles, names);
    }

    /** Notes what a citation gets wrong. */
    void check(YamlMap cite, String document, String article) {
        List<String> known = byDocument.get(document);
        if (known == null) {
            cite.get("document")
                    .ifPresent(value -> value.problem(
                            "unknown document '" + document + "'" + Nearest.hint(document, byDocument.keySet())));
        } else if (!known.contains(article)) {
            cite.get("article")
                    .ifPresent(value -> value.problem(
                            "'" + document + "' has no article '" + article + "'" + Nearest.hint(article, known)));
        }
    }
}
