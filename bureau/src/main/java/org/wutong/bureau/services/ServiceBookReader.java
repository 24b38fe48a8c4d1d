package org.wutong.bureau.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.services.Promise.Reading;
import org.wutong.bureau.services.Promise.Who;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.RegionCode;

/** Reads {@code services.yaml} beside the registers of documents and of readings, noting every mistake at its place. */
final class ServiceBookReader {
    private static final int MOST_DAYS = 60;
    private static final int MOST_NEEDED = 20;
    private static final int COUNTY_DIGITS = RegionCode.Level.COUNTY.digits();
    private static final String YEAR = "year";

    private final Problems problems = new Problems();
    private final Map<String, YamlMap> documents;
    private final Map<String, YamlMap> rulings;

    private ServiceBookReader(SourceFile documents, SourceFile rulings) {
        this.documents = named(documents, "documents");
        this.rulings = named(rulings, "rulings");
    }

    /** @throws IllegalStateException with every mistake at its place */
    static ServiceBook read(SourceFile services, SourceFile documents, SourceFile rulings) {
        ServiceBookReader reader = new ServiceBookReader(documents, rulings);
        Optional<ServiceBook> book = Yaml.read(services, reader.problems).map(reader::book);
        if (!reader.problems.isEmpty()) {
            throw new IllegalStateException(
                    reader.problems.sorted().stream().map(Problem::withSource).collect(Collectors.joining("\n")));
        }
        return book.orElseThrow();
    }

    private Map<String, YamlMap> named(SourceFile file, String key) {
        Map<String, YamlMap> named = new LinkedHashMap<>();
        Yaml.read(file, problems)
                .flatMap(root -> root.map(key))
                .ifPresent(all -> all.keys().forEach(id -> all.map(id).ifPresent(one -> named.put(id, one))));
        return named;
    }

    private ServiceBook book(YamlMap root) {
        root.allowing("kinds", "channels", "outcomes", "group_channel", "void_outcomes", "promises", "reminder");
        List<ServiceKind> kinds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        root.require("kinds");
        root.maps("kinds").forEach(map -> kinds.add(kind(map, codes)));
        List<Choice> channels = choices(root, "channels");
        List<Choice> outcomes = choices(root, "outcomes");
        Set<String> known = outcomes.stream().map(Choice::code).collect(Collectors.toSet());
        List<YamlValue> voids = root.get("void_outcomes").map(YamlValue::list).orElse(List.of());
        voids.stream().filter(one -> !known.contains(one.text())).forEach(one -> unknown(one, one.text(), known));
        List<Promise> promises = new ArrayList<>();
        root.maps("promises").forEach(map -> promises.add(promise(map, promises)));
        YamlMap reminder = root.map("reminder").orElse(root);
        return new ServiceBook(
                List.copyOf(kinds),
                channels,
                outcomes,
                groupChannel(root, channels),
                voids.stream().map(YamlValue::text).collect(Collectors.toSet()),
                List.copyOf(promises),
                whole(reminder, "working_days", MOST_DAYS),
                Label.read(reminder, "because"));
    }

    private ServiceKind kind(YamlMap map, Set<String> codes) {
        map.allowing("code", "name", "content", "counts_as", "free_counts_as", "once_per", "reaches", "group");
        String code = map.text("code");
        if (!codes.add(code)) {
            map.get("code").ifPresent(value -> value.problem("'" + code + "' stands twice"));
        }
        return new ServiceKind(
                code,
                Label.read(map, "name"),
                Label.read(map, "content"),
                map.get("counts_as").flatMap(this::counted).orElse(null),
                map.get("free_counts_as").flatMap(this::counted).orElse(null),
                word(map.require("once_per"), ServiceKind.Once.class).orElse(ServiceKind.Once.DAY),
                flag(map, "reaches"),
                flag(map, "group"));
    }

    private List<Choice> choices(YamlMap root, String key) {
        root.require(key);
        return root.maps(key).stream()
                .map(map -> new Choice(
                        map.allowing("code", "zh", "en").text("code"), new Label(map.text("zh"), map.text("en"))))
                .toList();
    }

    private static String groupChannel(YamlMap root, List<Choice> channels) {
        String code = root.text("group_channel");
        List<String> known = channels.stream().map(Choice::code).toList();
        if (!known.contains(code)) {
            root.get("group_channel").ifPresent(value -> unknown(value, code, known));
        }
        return code;
    }

    private Promise promise(YamlMap map, List<Promise> others) {
        map.allowing(
                "id",
                "title",
                "document",
                "article",
                "words",
                "region",
                "from",
                "to",
                "who",
                "period",
                "needs",
                "readings");
        String document = map.text("document");
        String article = map.text("article");
        cited(map, document, article);
        String region =
                map.require("region").map(value -> value.region().value()).orElse("");
        if (region.length() > COUNTY_DIGITS) {
            map.get("region").ifPresent(value -> value.problem("a county or a larger place is expected here"));
        }
        map.require("period")
                .filter(value -> !value.text().equals(YEAR))
                .ifPresent(value -> value.problem("'" + YEAR + "' is expected here: counts are kept by calendar year"));
        Promise read = new Promise(
                map.text("id"),
                Label.read(map, "title"),
                document,
                called(document),
                article,
                Label.read(map, "words"),
                region,
                map.require("from").map(YamlValue::date).orElse(LocalDate.EPOCH),
                map.get("to").map(YamlValue::date).orElse(null),
                map.require("who").map(YamlValue::list).orElse(List.of()).stream()
                        .flatMap(one -> word(Optional.of(one), Who.class).stream())
                        .toList(),
                needs(map),
                map.get("readings").map(YamlValue::list).orElse(List.of()).stream()
                        .flatMap(one -> reading(one).stream())
                        .toList());
        others.stream()
                .filter(other -> meet(other, read))
                .forEach(other ->
                        map.problem("'" + read.id() + "' and '" + other.id() + "' hold at one place on one day"));
        return read;
    }

    private static boolean meet(Promise one, Promise other) {
        boolean places =
                one.region().startsWith(other.region()) || other.region().startsWith(one.region());
        return places && !ends(one).isBefore(other.from()) && !ends(other).isBefore(one.from());
    }

    private static LocalDate ends(Promise promise) {
        LocalDate to = promise.to();
        return to == null ? LocalDate.MAX : to;
    }

    private void cited(YamlMap map, String document, String article) {
        YamlMap known = documents.get(document);
        if (known == null) {
            map.get("document").ifPresent(value -> unknown(value, document, documents.keySet()));
        } else if (!known.texts("articles").contains(article)) {
            map.get("article").ifPresent(value -> unknown(value, article, known.texts("articles")));
        }
    }

    private String called(String document) {
        YamlMap known = documents.get(document);
        if (known == null) {
            return document;
        }
        return known.get("number").isPresent()
                ? known.text("number")
                : "《" + Label.read(known, "title").zh() + "》";
    }

    private Optional<Reading> reading(YamlValue id) {
        YamlMap known = rulings.get(id.text());
        if (known == null) {
            unknown(id, id.text(), rulings.keySet());
            return Optional.empty();
        }
        return Optional.of(new Reading(
                id.text(),
                Label.read(known, "question"),
                Label.read(known, "reading"),
                known.text("status").equals("open")));
    }

    private Map<Counted, Integer> needs(YamlMap map) {
        Map<Counted, Integer> needs = new LinkedHashMap<>();
        map.map("needs")
                .ifPresent(all -> all.keys()
                        .forEach(fact -> all.key(fact)
                                .flatMap(this::counted)
                                .ifPresent(counted -> needs.put(counted, whole(all, fact, MOST_NEEDED)))));
        return needs;
    }

    private Optional<Counted> counted(YamlValue value) {
        return word(Optional.of(value), Counted.class);
    }

    private static <E extends Enum<E>> Optional<E> word(Optional<YamlValue> value, Class<E> type) {
        String text = value.map(YamlValue::text).orElse("");
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = known.indexOf(text);
        if (at < 0) {
            value.ifPresent(one -> unknown(one, text, known));
            return Optional.empty();
        }
        return Optional.of(type.getEnumConstants()[at]);
    }

    private static void unknown(YamlValue value, String text, java.util.Collection<String> known) {
        value.problem("'" + text + "' is not known here" + Nearest.hint(text, known));
    }

    private static boolean flag(YamlMap map, String key) {
        return Boolean.TRUE.equals(map.get(key).map(YamlValue::scalar).orElse(null));
    }

    private static int whole(YamlMap map, String key, int most) {
        return map.require(key).map(value -> whole(value, most)).orElse(1);
    }

    private static int whole(YamlValue value, int most) {
        @Nullable Object read = value.scalar();
        if (read instanceof BigDecimal number
                && number.scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValueExact();
        }
        value.problem("a whole number from 1 to " + most + " is expected here");
        return 1;
    }
}
