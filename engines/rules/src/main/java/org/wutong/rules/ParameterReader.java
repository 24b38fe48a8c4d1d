package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.conditions.Scope;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads the dated figures of a rule. */
final class ParameterReader {
    private final ReadingContext context;
    private final SubjectKind kind;

    ParameterReader(ReadingContext context, SubjectKind kind) {
        this.context = context;
        this.kind = kind;
    }

    Map<String, Parameter> read(YamlMap rule, LocalDate from) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Optional<YamlMap> all = rule.optionalMap("parameters");
        if (all.isPresent()) {
            for (String name : all.get().keys()) {
                read(name, all.get(), from, parameters);
            }
        }
        return parameters;
    }

    private void read(String name, YamlMap all, LocalDate from, Map<String, Parameter> parameters) {
        if (kind.fact(name).isPresent()) {
            all.key(name)
                    .ifPresent(key -> key.problem("'" + name + "' is already a fact of subject '" + kind.name()
                            + "'; a parameter needs a name of its own"));
        }
        Optional<YamlMap> one = all.map(name);
        if (one.isPresent()) {
            parameters.put(name, parameter(name, one.get(), from));
        }
    }

    /** The names conditions of the rule may use. */
    static Scope scope(SubjectKind kind, Map<String, Parameter> parameters) {
        Map<String, FactType> single = new LinkedHashMap<>();
        Map<String, Scope.Listed> lists = new LinkedHashMap<>();
        for (Parameter parameter : parameters.values()) {
            if (parameter.isList()) {
                List<Object> ever = new ArrayList<>();
                for (Dated.Value<Object> value : parameter.values().values()) {
                    ever.addAll((List<?>) value.value());
                }
                lists.put(parameter.name(), new Scope.Listed(parameter.type(), ever));
            } else {
                single.put(parameter.name(), parameter.type());
            }
        }
        return new Scope(kind, single, lists);
    }

    private Parameter parameter(String name, YamlMap one, LocalDate from) {
        one.allowing("type", "list", "label", "values");
        String word = one.text("type");
        Optional<FactType> type = FactType.named(word);
        if (type.isEmpty()) {
            one.get("type").ifPresent(value -> value.problem("unknown type '" + word + "'"));
        }
        FactType known = type.orElse(FactType.TEXT);
        Optional<YamlValue> list = one.get("list");
        boolean isList = list.isPresent() && Boolean.TRUE.equals(list.get().scalar());
        return new Parameter(
                name,
                known,
                isList,
                Label.read(one, "label"),
                context.dated(
                        one,
                        from,
                        value -> isList ? listed(value, known) : single(value.require("value"), known),
                        "value"));
    }

    private static Object listed(YamlMap holder, FactType type) {
        holder.require("value");
        List<YamlValue> values = holder.list("value");
        if (values.isEmpty()) {
            holder.problem("the list is empty; give at least one value");
        }
        return values.stream().map(value -> single(Optional.of(value), type)).toList();
    }

    private static Object single(Optional<YamlValue> value, FactType type) {
        Object scalar = value.isEmpty() ? null : value.get().scalar();
        Optional<Object> read = scalar == null ? Optional.empty() : type.read(scalar);
        if (read.isEmpty()) {
            value.ifPresent(one -> one.problem("'" + one.text() + "' does not fit; expected " + type.expectation()));
        }
        return read.orElse(type.example());
    }
}
