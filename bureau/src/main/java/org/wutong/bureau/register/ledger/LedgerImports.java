package org.wutong.bureau.register.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportSource;
import org.wutong.bureau.register.imports.Layout;
import org.wutong.bureau.register.imports.Layouts;

/** Every plain register as a kind of import: headers are the labels of its fields in both languages, and what else sheets call them. */
@Component
class LedgerImports implements ImportSource {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final LedgerTypes types;
    private final MessageSource messages;
    private final List<ImportPart> parts;

    /** What a register needs to take rows in. */
    record Tools(
            JdbcClient jdbc,
            ImportImages kept,
            LedgerRows rows,
            LedgerReading reading,
            LedgerWords words,
            LedgerHistory history,
            Links links,
            LedgerDesk desk) {}

    LedgerImports(
            LedgerTypes types,
            MessageSource messages,
            Layouts layouts,
            JdbcClient jdbc,
            ImportImages kept,
            LedgerRows rows,
            LedgerReading reading,
            LedgerWords words,
            LedgerHistory history,
            Links links,
            LedgerDesk desk) {
        this.types = types;
        this.messages = messages;
        Tools tools = new Tools(jdbc, kept, rows, reading, words, history, links, desk);
        this.parts = types.all().stream()
                .<ImportPart>map(type -> new LedgerPart(type, tools))
                .toList();
        types.all().forEach(type -> layouts.add(layout(type), words(type)));
    }

    @Override
    public List<ImportKind> kinds() {
        return types.all().stream()
                .map(type -> new ImportKind(
                        type.id(),
                        type.titleKey(),
                        type.keys().get(type.keys().size() - 1).name(),
                        false,
                        type.href(),
                        type.edit()))
                .toList();
    }

    @Override
    public List<ImportPart> parts() {
        return parts;
    }

    private Layout layout(LedgerType type) {
        List<Layout.Column> columns = new ArrayList<>();
        for (LedgerField field : type.fields()) {
            List<String> aliases = new ArrayList<>(List.of(field.said().aliases()));
            aliases.add(say(field.labelKey(), Locale.ENGLISH));
            columns.add(new Layout.Column(
                    say(field.labelKey(), Locale.SIMPLIFIED_CHINESE), List.copyOf(aliases), field.name(), ""));
        }
        return new Layout(
                "ledger-" + type.id(),
                type.id(),
                say(type.titleKey(), Locale.SIMPLIFIED_CHINESE),
                type.keys().stream().map(LedgerField::name).toList(),
                List.copyOf(columns));
    }

    private Map<String, Map<String, List<String>>> words(LedgerType type) {
        Map<String, Map<String, List<String>>> sets = new LinkedHashMap<>();
        for (LedgerField field : type.fields()) {
            if (field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.CHOICES) {
                Map<String, List<String>> codes = new LinkedHashMap<>();
                for (String constant : field.choices()) {
                    codes.put(
                            constant,
                            LANGUAGES.stream()
                                    .map(language -> say(field.choiceKey(constant), language))
                                    .toList());
                }
                sets.put(field.valueSet(), codes);
            }
        }
        return sets;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
