package org.wutong.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return kind.isEmpty() ? Optional.empty() : Optional.of(rule(kind.get()));
    }

    private Rule rule(SubjectKind kind) {
        Optional<YamlMap> effective = map.map("effective");
        LocalDate from = ReadingContext.UNREADABLE;
        Optional<LocalDate> to = Optional.empty();
        if (effective.isPresent()) {
            YamlMap term = effective.get().allowing("from", "to");
            from = ReadingContext.date(term, "from");
            to = term.get("to").isEmpty() ? to : Optional.of(ReadingContext.date(term, "to"));
            if (to.isPresent() && from.isAfter(to.get())) {
                term.problem("the rule ends before it begins");
            }
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
                quota(scope, from),
                frequency(),
                label("payee"),
                map.get("refines").isEmpty() ? Optional.empty() : Optional.of(map.text("refines")),
                forbids(),
                codes("assumed", "assumption", context.assumptions),
                map.get("discretion").isPresent() && yes(map.get("discretion").get()),
                label("fund"),
                notes(scope),
                codes("readings", "ruling", context.rulings));
    }

    private Optional<Label> label(String key) {
        return map.get(key).isEmpty() ? Optional.empty() : Optional.of(Label.read(map, key));
    }

    private RegionCode region() {
        Optional<YamlValue> code = map.require("region");
        RegionCode region = code.isEmpty() ? RegionCode.NATION : code.get().region();
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
        Optional<Fact> fact = kind.fact(name);
        if (fact.isPresent() && fact.get().type() == FactType.REGION) {
            return fact.get();
        }
        map.get("anchor")
                .ifPresent(value -> value.problem(
                        "the anchor must be a region fact of subject '" + kind.name() + "', not '" + name + "'"));
        return kind.anchor();
    }

    private List<ConditionLine> conditions(Scope scope) {
        List<ConditionLine> lines = new ArrayList<>();
        Set<String> names = new HashSet<>();
        map.require("conditions");
        for (YamlMap line : map.maps("conditions")) {
            line.allowing("name", "label", "when", "law");
            String name = line.text("name");
            Label label = Label.read(line, "label");
            if (names.contains(name)) {
                line.get("name").ifPresent(value -> value.problem("two condition lines are named '" + name + "'"));
            }
            Optional<Cite> law = line.get("law").isEmpty() ? Optional.empty() : Optional.of(context.cite(line, "law"));
            Optional<Condition> condition = condition(line.require("when"), scope);
            if (condition.isPresent()) {
                names.add(name);
                lines.add(new ConditionLine(name, label, condition.get(), law));
            }
        }
        return List.copyOf(lines);
    }

    private Optional<Condition> condition(Optional<YamlValue> when, Scope scope) {
        return when.isEmpty() ? Optional.empty() : Condition.read(when.get().snippet(), scope, context.errors);
    }

    private List<SharedCap> caps(AmountReader amounts, LocalDate from) {
        List<SharedCap> caps = new ArrayList<>();
        boolean hasHouseholdCap = false;
        for (YamlMap cap : map.maps("caps")) {
            cap.allowing("over", "values");
            boolean ofHousehold = cap.text("over").equals(HOUSEHOLD);
            if (ofHousehold && hasHouseholdCap) {
                cap.problem("two caps over the household; one rule has one");
            }
            hasHouseholdCap |= ofHousehold;
            Optional<Fact> over = ofHousehold ? Optional.empty() : amounts.fact(cap, "over", FactType.TEXT);
            caps.add(new SharedCap(over, context.dated(cap, from, one -> ReadingContext.yuan(one, "yuan"), "yuan")));
        }
        return List.copyOf(caps);
    }

    private Optional<Quota> quota(Scope scope, LocalDate from) {
        Optional<YamlMap> quota = map.optionalMap("quota");
        return quota.isEmpty() ? Optional.empty() : Optional.of(quota(quota.get(), scope, from));
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
        Optional<Frequency> frequency = Frequency.named(word);
        if (frequency.isEmpty()) {
            map.get("frequency")
                    .ifPresent(value ->
                            value.problem("'" + word + "' is none of " + String.join(", ", Frequency.words())));
        }
        return frequency.orElse(Frequency.UNLIMITED);
    }

    private List<String> forbids() {
        for (YamlValue value : map.list("forbids")) {
            if (!Fact.PROTECTED.contains(value.text())) {
                value.problem("'" + value.text() + "' is none of " + String.join(", ", Fact.PROTECTED));
            }
        }
        return map.texts("forbids");
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
            Optional<Condition> when = condition(one.get("when"), scope);
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
        for (YamlValue value : map.list(key)) {
            ReadingContext.requireKnown(value, value.text(), what, known);
        }
        return map.texts(key);
    }
}
