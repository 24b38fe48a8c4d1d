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
        rule.get("parameters")
                .flatMap(YamlValue::map)
                .ifPresent(all -> all.keys().forEach(name -> {
                    if (kind.fact(name).isPresent()) {
                        all.key(name)
                                .ifPresent(key -> key.problem("'" + name + "' is already a fact of subject '"
                                        + kind.name() + "'; a parameter needs a name of its own"));
                    }
                    all.map(name).ifPresent(one -> parameters.put(name, parameter(name, one, from)));
                }));
        return parameters;
    }

    /** The names conditions of the rule may use. */
    static Scope scope(SubjectKind kind, Map<String, Parameter> parameters) {
        Map<String, FactType> single = new LinkedHashMap<>();
        Map<String, Scope.Listed> lists = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            if (parameter.isList()) {
                List<Object> ever = new ArrayList<>();
                parameter.values().values().forEach(value -> ever.addAll((List<?>) value.value()));
                lists.put(name, new Scope.Listed(parameter.type(), ever));
            } else {
                single.put(name, parameter.type());
            }
        });
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
        boolean isList = one.get("list")
                .map(value -> Boolean.TRUE.equals(value.scalar()))
                .orElse(false);
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
        List<YamlValue> values = holder.require("value").map(YamlValue::list).orElse(List.of());
        if (values.isEmpty()) {
            holder.problem("the list is empty; give at least one value");
        }
        return values.stream().map(value -> single(Optional.of(value), type)).toList();
    }

    private static Object single(Optional<YamlValue> value, FactType type) {
        Optional<Object> read =
                value.flatMap(one -> Optional.ofNullable(one.scalar())).flatMap(type::read);
        if (read.isEmpty()) {
            value.ifPresent(one -> one.problem("'" + one.text() + "' does not fit; expected " + type.expectation()));
        }
        return read.orElse(type.example());
    }
}
