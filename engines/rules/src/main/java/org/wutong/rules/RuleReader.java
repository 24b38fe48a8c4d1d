package org.wutong.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final String HOUSEHOLD = "household";
    static final String[] KEYS = {
        "id",
        "family",
        "title",
        "cite",
        "subject",
        "payee",
        "region",
        "anchor",
        "effective",
        "refines",
        "forbids",
        "parameters",
        "conditions",
        "assumed",
        "discretion",
        "amount",
        "caps",
        "quota",
        "frequency",
        "fund",
        "notes",
        "readings"
    };

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
        map.allowing(KEYS);
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
        Map<String, Parameter> parameters = new ParameterReader(context, kind).read(map, from);
        Scope scope = ParameterReader.scope(kind, parameters);
        AmountReader amounts = new AmountReader(context, scope);
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
                amounts.read(map, from),
                caps(amounts, from),
                map.get("quota").flatMap(YamlValue::map).map(quota -> quota(quota, scope, from)),
                frequency(),
                map.get("payee").map(any -> Label.read(map, "payee")),
                map.get("refines").map(YamlValue::text),
                forbids(),
                codes("assumed", "assumption", context.assumptions),
                map.get("discretion").map(RuleReader::yes).orElse(false),
                map.get("fund").map(fund -> Label.read(map, "fund")),
                notes(scope),
                codes("readings", "ruling", context.rulings));
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

    private List<ConditionLine> conditions(Scope scope) {
        List<ConditionLine> lines = new ArrayList<>();
        map.require("conditions");
        for (YamlMap line : map.maps("conditions")) {
            line.allowing("name", "label", "when", "law");
            String name = line.text("name");
            Label label = Label.read(line, "label");
            if (lines.stream().anyMatch(other -> other.name().equals(name))) {
                line.get("name").ifPresent(value -> value.problem("two condition lines are named '" + name + "'"));
            }
            Optional<Cite> law = line.get("law").map(any -> context.cite(line, "law"));
            line.require("when")
                    .flatMap(when -> Condition.read(when.snippet(), scope, context.errors))
                    .ifPresent(condition -> lines.add(new ConditionLine(name, label, condition, law)));
        }
        return List.copyOf(lines);
    }

    private List<SharedCap> caps(AmountReader amounts, LocalDate from) {
        List<SharedCap> caps = new ArrayList<>();
        for (YamlMap cap : map.maps("caps")) {
            cap.allowing("over", "values");
            boolean ofHousehold = cap.text("over").equals(HOUSEHOLD);
            if (ofHousehold && caps.stream().anyMatch(SharedCap::isOfHousehold)) {
                cap.problem("two caps over the household; one rule has one");
            }
            Optional<Fact> over = ofHousehold ? Optional.empty() : amounts.fact(cap, "over", FactType.TEXT);
            caps.add(new SharedCap(over, context.dated(cap, from, one -> ReadingContext.yuan(one, "yuan"), "yuan")));
        }
        return List.copyOf(caps);
    }

    private Quota quota(YamlMap quota, Scope scope, LocalDate from) {
        quota.allowing("order", "values");
        List<Condition> order = new ArrayList<>();
        quota.get("order")
                .map(YamlValue::list)
                .orElse(List.of())
                .forEach(value ->
                        Condition.read(value.snippet(), scope, context.errors).ifPresent(order::add));
        return new Quota(
                List.copyOf(order), context.dated(quota, from, one -> subjects(one.require("subjects")), "subjects"));
    }

    private static long subjects(Optional<YamlValue> value) {
        if (value.isPresent()
                && value.get().scalar() instanceof BigDecimal number
                && number.signum() >= 0
                && number.scale() <= 0
                && number.precision() < 10) {
            return number.longValueExact();
        }
        value.ifPresent(place -> place.problem("a number of subjects is expected here"));
        return 0;
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

    private List<String> forbids() {
        List<YamlValue> values = map.get("forbids").map(YamlValue::list).orElse(List.of());
        for (YamlValue value : values) {
            if (!Fact.PROTECTED.contains(value.text())) {
                value.problem("'" + value.text() + "' is none of " + String.join(", ", Fact.PROTECTED));
            }
        }
        return values.stream().map(YamlValue::text).toList();
    }

    private static boolean yes(YamlValue value) {
        if (value.scalar() instanceof Boolean answer) {
            return answer;
        }
        value.problem("true or false is expected here");
        return false;
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

    private List<String> codes(String key, String what, Map<String, ?> known) {
        List<YamlValue> values = map.get(key).map(YamlValue::list).orElse(List.of());
        values.forEach(value -> ReadingContext.requireKnown(value, value.text(), what, known));
        return values.stream().map(YamlValue::text).toList();
    }
}
