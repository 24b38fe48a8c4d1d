package org.wutong.bureau.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/**
 * The documents of {@code policies/documents.yaml} as other files cite them: by key and article, of which only those may be named that
 * the document has.
 */
public final class CitedDocuments {
    /** What stands in place of a citation where no document says it and the bureau set it. */
    public static final String OWN = "own";

    private record Document(String called, List<String> articles) {}

    private final Map<String, Document> documents = new LinkedHashMap<>();

    private CitedDocuments() {}

    /** @param problems what is wrong with the register itself is added to them */
    public static CitedDocuments read(SourceFile register, Problems problems) {
        CitedDocuments cited = new CitedDocuments();
        Yaml.read(register, problems)
                .flatMap(root -> root.map("documents"))
                .ifPresent(all -> all.keys()
                        .forEach(id -> all.map(id)
                                .ifPresent(one ->
                                        cited.documents.put(id, new Document(called(one), one.texts("articles"))))));
        return cited;
    }

    /** Its number, else its title: not every document carries a number. */
    private static String called(YamlMap document) {
        return document.get("number").isPresent()
                ? document.text("number")
                : "《" + Label.read(document, "title").zh() + "》";
    }

    /**
     * Where something comes from, as people read it: numbers and articles for a text such as {@code xinzhou-2022 三(三); jinfeng-2024 五},
     * and {@link #OWN} as it stands. What no document has is noted with the nearest that there is.
     */
    public String source(YamlMap map, String key) {
        String text = map.text(key);
        if (text.isEmpty() || text.equals(OWN)) {
            return text;
        }
        List<String> told = new ArrayList<>();
        for (String citation : text.split(";")) {
            String[] parts = citation.strip().split("\\s+", 2);
            map.get(key).ifPresent(value -> check(value, parts));
            Document document = documents.get(parts[0]);
            told.add(document == null || parts.length < 2 ? citation.strip() : document.called() + " " + parts[1]);
        }
        return String.join("；", told);
    }

    private void check(YamlValue value, String[] parts) {
        Document document = documents.get(parts[0]);
        if (document == null) {
            value.problem("unknown document '" + parts[0] + "'" + Nearest.hint(parts[0], documents.keySet()));
        } else if (parts.length < 2) {
            value.problem("'" + parts[0] + "' is cited without an article");
        } else if (!document.articles().contains(parts[1])) {
            value.problem("'" + parts[0] + "' has no article '" + parts[1] + "'"
                    + Nearest.hint(parts[1], document.articles()));
        }
    }
}
