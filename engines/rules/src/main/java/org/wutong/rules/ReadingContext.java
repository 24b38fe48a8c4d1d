package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.Label;
import org.wutong.conditions.WorkingCalendar;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** What has been read so far, and how the parts that every file has are read. */
final class ReadingContext {
    /** Stands for a date that could not be read, which has been noted. */
    static final LocalDate UNREADABLE = LocalDate.EPOCH;

    /** What notes of assumptions begin with. */
    static final String ASSUMED = "assumed:";

    final Problems errors = new Problems();
    final Problems warnings = new Problems();
    final Map<String, PolicyDocument> documents;
    final Map<String, Ruling> rulings;
    final Map<String, Label> noteLabels;
    final Map<String, Label> assumptions;
    final FactDictionary dictionary;
    WorkingCalendar calendar = WorkingCalendar.EMPTY;

    ReadingContext(Function<Problems, FactDictionary> dictionary) {
        this.dictionary = dictionary.apply(errors);
        this.documents = new LinkedHashMap<>();
        this.rulings = new LinkedHashMap<>();
        this.noteLabels = new LinkedHashMap<>();
        this.assumptions = new LinkedHashMap<>();
    }

    private ReadingContext(ReadingContext whole) {
        this.dictionary = whole.dictionary;
        this.documents = whole.documents;
        this.rulings = whole.rulings;
        this.noteLabels = whole.noteLabels;
        this.assumptions = whole.assumptions;
        this.calendar = whole.calendar;
    }

    /** For one file among several read at a time: what it is read against, which is complete by then, with problems of its own. */
    ReadingContext ofOneFile() {
        return new ReadingContext(this);
    }

    /** Takes over the problems of a file. */
    void take(ReadingContext file) {
        errors.addAll(file.errors);
        warnings.addAll(file.warnings);
    }

    /** As after a set's own files were read. */
    static ReadingContext after(PolicySet policies) {
        ReadingContext context = new ReadingContext(problems -> policies.dictionary());
        policies.registerIn(context);
        return context;
    }

    Cite cite(YamlMap holder) {
        return cite(holder, "cite");
    }

    Cite cite(YamlMap holder, String key) {
        Optional<YamlMap> cite = holder.map(key);
        return cite.isEmpty() ? new Cite("", "") : cited(cite.get());
    }

    private Cite cited(YamlMap cite) {
        cite.allowing("document", "article");
        String document = known(cite, "document", documents);
        String article = cite.text("article");
        PolicyDocument found = documents.get(document);
        if (found != null && !found.articles().contains(article)) {
            cite.get("article")
                    .ifPresent(value -> value.problem("document '" + document + "' has no article '" + article
                            + "'; it has " + String.join(", ", found.articles())));
        }
        return new Cite(document, article);
    }

    /** A text that must be one of the names known so far. */
    static String known(YamlMap holder, String key, Map<String, ?> names) {
        String name = holder.text(key);
        Optional<YamlValue> value = holder.get(key);
        if (value.isPresent()) {
            requireKnown(value.get(), name, key, names);
        }
        return name;
    }

    static void requireKnown(YamlValue value, String name, String what, Map<String, ?> names) {
        if (!name.isEmpty() && !names.containsKey(name)) {
            value.problem("unknown " + what + " '" + name + "'" + Nearest.hint(name, names.keySet()));
        }
    }

    static LocalDate date(YamlMap holder, String key) {
        Optional<YamlValue> value = holder.require(key);
        return value.isEmpty() ? UNREADABLE : value.get().date();
    }

    static long yuan(YamlMap holder, String key) {
        Optional<YamlValue> value = holder.require(key);
        return value.isEmpty() ? 0 : value.get().yuan();
    }

    /**
     * Reads {@code values: [{from, cite, …}]}, each with its own citation, the first not after the day it is needed from.
     *
     * @param keys the further keys of one value
     */
    <T> Dated<T> dated(YamlMap holder, LocalDate neededFrom, Function<YamlMap, T> payload, String... keys) {
        String[] allowed = Arrays.copyOf(keys, keys.length + 2);
        allowed[keys.length] = "from";
        allowed[keys.length + 1] = "cite";
        List<Dated.Value<T>> values = new ArrayList<>();
        for (YamlMap one : holder.maps("values")) {
            one.allowing(allowed);
            LocalDate from = date(one, "from");
            if (!values.isEmpty() && !from.isAfter(values.get(values.size() - 1).from())) {
                one.problem("values must stand in the order of their days; this one begins on " + from);
            }
            values.add(new Dated.Value<>(from, payload.apply(one), cite(one)));
        }
        if (values.isEmpty()) {
            holder.problem("'values' is missing: give at least one value with from, cite and the figure");
        } else if (!neededFrom.equals(UNREADABLE) && values.get(0).from().isAfter(neededFrom)) {
            holder.problem("the first value begins on " + values.get(0).from() + ", but is needed from " + neededFrom);
        }
        return new Dated<>(List.copyOf(values));
    }
}
