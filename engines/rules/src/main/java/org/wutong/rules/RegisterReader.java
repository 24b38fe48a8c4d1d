package org.wutong.rules;

import java.util.List;
import java.util.Optional;
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
        Yaml.read(file, context.errors)
                .flatMap(root -> root.allowing("documents").map("documents"))
                .ifPresent(all -> all.keys()
                        .forEach(key -> all.map(key).ifPresent(map -> context.documents.put(key, document(key, map)))));
    }

    private PolicyDocument document(String key, YamlMap map) {
        map.allowing("title", "number", "issuer", "rank", "issued", "articles");
        Optional<YamlMap> issuer = map.map("issuer").map(one -> one.allowing("region", "name"));
        return new PolicyDocument(
                key,
                Label.read(map, "title"),
                map.get("number").map(YamlValue::text),
                issuer.map(one -> Label.read(one, "name")).orElse(new Label("", "")),
                issuer.flatMap(one -> one.require("region"))
                        .map(YamlValue::region)
                        .orElse(RegionCode.NATION),
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
        Optional<YamlMap> root =
                Yaml.read(file, context.errors).map(map -> map.allowing("rulings", "notes", "assumptions"));
        root.flatMap(map -> map.map("rulings"))
                .ifPresent(all -> all.keys()
                        .forEach(id -> all.map(id).ifPresent(map -> context.rulings.put(id, ruling(id, map)))));
        root.flatMap(map -> map.map("notes"))
                .ifPresent(all -> all.keys().forEach(code -> context.noteLabels.put(code, Label.read(all, code))));
        root.flatMap(map -> map.get("assumptions"))
                .flatMap(YamlValue::map)
                .ifPresent(all -> all.keys().forEach(code -> {
                    context.assumptions.put(code, Label.read(all, code));
                    context.noteLabels.put(ReadingContext.ASSUMED + code, Label.read(all, code));
                }));
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
                map.get("settled").flatMap(YamlValue::map).map(RegisterReader::settlement),
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
