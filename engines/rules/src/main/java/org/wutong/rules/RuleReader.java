package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.conditions.Scope;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Reads one rule. */
final class RuleReader {
    private static final String TOUCHING_BAND = "touching-band";

    private final ReadingContext context;
    private final String document;
    private final YamlMap map;

    RuleReader(ReadingContext context, String document, YamlMap map) {
        this.context = context;
        this.document = document;
        this.map = map;
    }

    /** The rule; empty when its subject is unknown, for then nothing else can be checked. */
    Optional<Rule> rule() {
        map.allowing(
                "id",
                "family",
                "title",
                "cite",
                "subject",
                "region",
                "anchor",
                "effective",
                "parameters",
                "conditions",
                "amount",
                "household_cap",
                "frequency",
                "fund",
                "notes",
                "readings");
        String subject = map.text("subject");
        Optional<SubjectKind> kind = context.dictionary.kind(subject);
        if (kind.isEmpty()) {
            map.get("subject")
                    .ifPresent(value -> value.problem("unknown subject '" + subject + "'"
                            + Nearest.hint(subject, context.dictionary.kindNames())));
        }
        return kind.map(this::rule);
    }

    private Rule rule(SubjectKind kind) {
        Optional<YamlMap> effective = map.map("effective").map(one -> one.allowing("from", "to"));
        LocalDate from = effective.map(one -> ReadingContext.date(one, "from")).orElse(ReadingContext.UNREADABLE);
        Optional<LocalDate> to = effective.flatMap(one -> one.get("to")).map(YamlValue::date);
        if (to.filter(from::isAfter).isPresent()) {
            effective.ifPresent(one -> one.problem("the rule ends before it begins"));
        }
        Map<String, Parameter> parameters = parameters(from);
        Map<String, FactType> types = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> types.put(name, parameter.type()));
        Scope scope = new Scope(kind, types);
        return new Rule(
                map.text("id"),
                map.text("family"),
                Label.read(map, "title"),
                context.cite(map),
                kind,
                region(),
                anchor(kind),
                from,
                to,
                parameters,
                conditions(scope),
                new AmountReader(context, scope).read(map, from),
                map.get("household_cap")
                        .flatMap(YamlValue::map)
                        .map(cap -> context.dated(
                                cap.allowing("values"), from, one -> ReadingContext.yuan(one, "yuan"), "yuan")),
                frequency(),
                map.get("fund").map(fund -> Label.read(map, "fund")),
                notes(scope),
                readings());
    }

    private RegionCode region() {
        RegionCode region = map.require("region").map(YamlValue::region).orElse(RegionCode.NATION);
        PolicyDocument issued = context.documents.get(document);
        if (issued != null && region.within(issued.region()) != Truth.TRUE) {
            map.get("region")
                    .ifPresent(value -> value.problem("region " + region + " lies outside " + issued.region()
                            + ", the region the issuer of '" + document + "' can bind"));
        }
        return region;
    }

    private Fact anchor(SubjectKind kind) {
        if (map.get("anchor").isEmpty()) {
            return kind.anchor();
        }
        String name = map.text("anchor");
        Optional<Fact> fact = kind.fact(name).filter(one -> one.type() == FactType.REGION);
        if (fact.isEmpty()) {
            map.get("anchor")
                    .ifPresent(value -> value.problem(
                            "the anchor must be a region fact of subject '" + kind.name() + "', not '" + name + "'"));
        }
        return fact.orElse(kind.anchor());
    }

    private Map<String, Parameter> parameters(LocalDate from) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        map.get("parameters")
                .flatMap(YamlValue::map)
                .ifPresent(all -> all.keys()
                        .forEach(name ->
                                all.map(name).ifPresent(one -> parameters.put(name, parameter(name, one, from)))));
        return parameters;
    }

    private Parameter parameter(String name, YamlMap one, LocalDate from) {
        one.allowing("type", "label", "values");
        String word = one.text("type");
        Optional<FactType> type = FactType.named(word);
        if (type.isEmpty()) {
            one.get("type").ifPresent(value -> value.problem("unknown type '" + word + "'"));
        }
        FactType known = type.orElse(FactType.TEXT);
        return new Parameter(
                name,
                known,
                Label.read(one, "label"),
                context.dated(one, from, value -> parameterValue(value, known), "value"));
    }

    private static Object parameterValue(YamlMap holder, FactType type) {
        Optional<YamlValue> value = holder.require("value");
        Optional<Object> read =
                value.flatMap(one -> Optional.ofNullable(one.scalar())).flatMap(type::read);
        if (read.isEmpty()) {
            value.ifPresent(one -> one.problem("'" + one.text() + "' does not fit; expected " + type.expectation()));
        }
        return read.orElse("");
    }

    private List<ConditionLine> conditions(Scope scope) {
        List<ConditionLine> lines = new ArrayList<>();
        map.require("conditions");
        for (YamlMap line : map.maps("conditions")) {
            line.allowing("name", "label", "when");
            String name = line.text("name");
            Label label = Label.read(line, "label");
            if (lines.stream().anyMatch(other -> other.name().equals(name))) {
                line.get("name").ifPresent(value -> value.problem("two condition lines are named '" + name + "'"));
            }
            line.require("when")
                    .flatMap(when -> Condition.read(when.snippet(), scope, context.errors))
                    .ifPresent(condition -> lines.add(new ConditionLine(name, label, condition)));
        }
        return List.copyOf(lines);
    }

    private Frequency frequency() {
        String word = map.text("frequency");
        return Frequency.named(word).orElseGet(() -> {
            map.get("frequency")
                    .ifPresent(value ->
                            value.problem("'" + word + "' is none of " + String.join(", ", Frequency.words())));
            return Frequency.UNLIMITED;
        });
    }

    private List<RuleNote> notes(Scope scope) {
        List<RuleNote> notes = new ArrayList<>();
        for (YamlMap one : map.maps("notes")) {
            one.allowing("note", "when");
            String code = ReadingContext.known(one, "note", context.noteLabels);
            Optional<Condition> when =
                    one.get("when").flatMap(value -> Condition.read(value.snippet(), scope, context.errors));
            if (code.equals(TOUCHING_BAND)) {
                one.get("note")
                        .ifPresent(value -> context.warnings.add(
                                value.problemHere("touching bands: the text puts the boundary into two bands")));
            }
            notes.add(new RuleNote(code, when));
        }
        return List.copyOf(notes);
    }

    private List<String> readings() {
        List<YamlValue> values = map.get("readings").map(YamlValue::list).orElse(List.of());
        values.forEach(value -> ReadingContext.requireKnown(value, value.text(), "ruling", context.rulings));
        return values.stream().map(YamlValue::text).toList();
    }
}
