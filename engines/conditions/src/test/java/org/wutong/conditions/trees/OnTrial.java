package org.wutong.conditions.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.Condition;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Facts;
import org.wutong.conditions.OnDay;
import org.wutong.conditions.Scope;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.trees.Tree.Given;
import org.wutong.conditions.trees.Tree.ListName;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** The engine as these trials use it. */
public final class OnTrial {
    /** So many facts of each kind are in the dictionary, numbered from 1. */
    public static final int FACTS_OF_A_KIND = 40;

    private static final Scope SCOPE = scope();
    private static final OnDay DAY = day();

    private OnTrial() {}

    public static Truth answer(String text, Knowledge known) {
        return condition(text).test(facts(known));
    }

    public static Condition condition(String text) {
        Problems problems = new Problems();
        var read = Condition.read(Snippet.of(new SourceFile("condition", text)), SCOPE, problems);
        assertThat(problems.sorted()).as(text).isEmpty();
        return read.orElseThrow().bind(DAY);
    }

    private static Scope scope() {
        Map<String, FactType> parameters = new HashMap<>();
        Map<String, Scope.Listed> lists = new HashMap<>();
        for (Kind kind : Kind.values()) {
            FactType type = FactType.named(kind.word()).orElseThrow();
            parameters.put(Given.parameter(kind).name(), type);
            lists.put(new ListName(kind).name(), new Scope.Listed(type, listed(kind)));
        }
        return new Scope(subject(), parameters, lists);
    }

    private static OnDay day() {
        Map<String, Object> values = new HashMap<>();
        for (Kind kind : Kind.values()) {
            Given parameter = Given.parameter(kind);
            values.put(parameter.name(), inMemory(kind, parameter.value()));
            values.put(new ListName(kind).name(), listed(kind));
        }
        return new OnDay(LocalDate.parse((String) Given.AS_OF.value()), values);
    }

    private static List<Object> listed(Kind kind) {
        return kind.listed().stream().map(value -> inMemory(kind, value)).toList();
    }

    public static Facts facts(Knowledge known) {
        Map<String, Object> values = new HashMap<>();
        known.values().forEach((fact, value) -> values.put(fact.name(), inMemory(fact.kind(), value)));
        return Facts.of(values);
    }

    private static Object inMemory(Kind kind, Object value) {
        return switch (kind) {
            case DATE -> LocalDate.parse((String) value);
            case REGION -> RegionCode.parse((String) value);
            default -> value;
        };
    }

    public static SubjectKind subject() {
        StringBuilder yaml =
                new StringBuilder("subjects:\n  one:\n    label: {zh: 一, en: one}\n    anchor: region1\n    facts:\n");
        for (Kind kind : Kind.values()) {
            String choices = kind == Kind.CHOICE ? ", choices: " + kind.possible() : "";
            for (int number = 1; number <= FACTS_OF_A_KIND; number++) {
                yaml.append(
                        "      %s%d: {type: %s%s, window: day, owner: people, label: {zh: 一, en: a}, paper: {zh: 一, en: a}}%n"
                                .formatted(kind.word(), number, kind.word(), choices));
            }
        }
        Problems problems = new Problems();
        FactDictionary dictionary = FactDictionary.read(new SourceFile("facts.yaml", yaml.toString()), problems);
        assertThat(problems.sorted()).isEmpty();
        return dictionary.kind("one").orElseThrow();
    }
}
