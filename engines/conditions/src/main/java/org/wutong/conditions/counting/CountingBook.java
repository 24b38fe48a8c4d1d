package org.wutong.conditions.counting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** Kinds of records that can be counted, and the rules that count them: {@code counting.yaml}. */
public final class CountingBook {
    private final Map<String, RecordKind> kinds;
    private final Map<String, CountingRule> rules;
    private final Map<String, Label> words;

    CountingBook(Map<String, RecordKind> kinds, Map<String, CountingRule> rules, Map<String, Label> words) {
        this.kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        this.words = Map.copyOf(words);
    }

    /** Reads the book; what is wrong is noted, and the result then holds what could be read. */
    public static CountingBook read(SourceFile file, Problems problems) {
        return new CountingBookReader(problems).read(file);
    }

    public Collection<RecordKind> kinds() {
        return kinds.values();
    }

    public Optional<RecordKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    public Collection<CountingRule> rules() {
        return rules.values();
    }

    public Optional<CountingRule> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    /** What people call one of the words of a choice; the word itself where nobody said. */
    public Label word(String choice) {
        return words.getOrDefault(choice, new Label(choice, choice));
    }
}
