package org.wutong.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.RegionCode;

/** Reads {@code documents.yaml} and {@code rulings.yaml}. */
final class RegisterReader {
    private final ReadingContext context;

    RegisterReader(ReadingContext context) {
        this.context = context;
    }

    void documents(SourceFile file) {
        Optional<YamlMap> root = Yaml.read(file, context.errors);
        Optional<YamlMap> all =
                root.isEmpty() ? root : root.get().allowing("documents").map("documents");
        for (String key : keys(all)) {
            Optional<YamlMap> map = all.get().map(key);
            if (map.isPresent()) {
                context.documents.put(key, document(key, map.get()));
            }
        }
    }

    private static Set<String> keys(Optional<YamlMap> map) {
        return map.isEmpty() ? Set.of() : map.get().keys();
    }

    private PolicyDocument document(String key, YamlMap map) {
        map.allowing("title", "number", "issuer", "rank", "issued", "articles");
        Optional<YamlMap> issuer = map.map("issuer");
        Label name = new Label("", "");
        RegionCode region = RegionCode.NATION;
        if (issuer.isPresent()) {
            issuer.get().allowing("region", "name");
            name = Label.read(issuer.get(), "name");
            Optional<YamlValue> code = issuer.get().require("region");
            region = code.isEmpty() ? region : code.get().region();
        }
        return new PolicyDocument(
                key,
                Label.read(map, "title"),
                map.get("number").isEmpty() ? Optional.empty() : Optional.of(map.text("number")),
                name,
                region,
                rank(map),
                ReadingContext.date(map, "issued"),
                map.texts("articles"));
    }

    private static int rank(YamlMap map) {
        String text = map.text("rank");
        if (!List.of("1", "2", "3", "4").contains(text)) {
            map.get("rank")
                    .ifPresent(value -> value.problem(
                            "'" + text + "' is not a rank; expected 1 national, 2 provincial, 3 city or 4 county"));
            return 4;
        }
        return Integer.parseInt(text);
    }

    void rulings(SourceFile file) {
        Optional<YamlMap> read = Yaml.read(file, context.errors);
        if (read.isEmpty()) {
            return;
        }
        YamlMap root = read.get().allowing("rulings", "notes", "assumptions");
        Optional<YamlMap> rulings = root.map("rulings");
        for (String id : keys(rulings)) {
            Optional<YamlMap> map = rulings.get().map(id);
            if (map.isPresent()) {
                context.rulings.put(id, ruling(id, map.get()));
            }
        }
        Optional<YamlMap> notes = root.map("notes");
        for (String code : keys(notes)) {
            context.noteLabels.put(code, Label.read(notes.get(), code));
        }
        Optional<YamlMap> assumptions = root.optionalMap("assumptions");
        for (String code : keys(assumptions)) {
            Label label = Label.read(assumptions.get(), code);
            context.assumptions.put(code, label);
            context.noteLabels.put(ReadingContext.ASSUMED + code, label);
        }
    }

    private static Ruling ruling(String id, YamlMap map) {
        map.allowing("question", "reading", "status", "may_settle", "settled", "decides");
        String status = map.text("status");
        boolean settled = status.equals("settled");
        if (!List.of("open", "settled", "").contains(status)) {
            map.get("status").ifPresent(value -> value.problem("'" + status + "' is neither open nor settled"));
        }
        if (settled != map.get("settled").isPresent()) {
            map.key("settled")
                    .or(() -> map.get("status"))
                    .ifPresent(place -> place.problem(
                            "'settled' with by, on and paper belongs to status settled, and status settled needs it"));
        }
        return new Ruling(
                id,
                Label.read(map, "question"),
                Label.read(map, "reading"),
                settled,
                Label.read(map, "may_settle"),
                map.optionalMap("settled").map(RegisterReader::settlement),
                map.get("decides").flatMap(value -> decides(value, settled)));
    }

    private static Ruling.Settlement settlement(YamlMap map) {
        map.allowing("by", "on", "paper");
        return new Ruling.Settlement(Label.read(map, "by"), ReadingContext.date(map, "on"), map.text("paper"));
    }

    private static Optional<Stacking.Mode> decides(YamlValue value, boolean settled) {
        if (!settled) {
            value.problem("an open reading decides nothing; 'decides' needs status settled");
        }
        return switch (value.text()) {
            case "exclusive" -> Optional.of(Stacking.Mode.EXCLUSIVE);
            case "stack" -> Optional.of(Stacking.Mode.STACK);
            default -> {
                value.problem("'" + value.text() + "' is neither exclusive nor stack");
                yield Optional.empty();
            }
        };
    }
}
