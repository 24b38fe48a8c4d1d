package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code <family>.cases.yaml}. */
final class CaseReader {
    private static final String NOT_IN_FORCE = "not_in_force";

    private final ReadingContext context;
    private final Map<String, Rule> rules;
    private final List<PolicyCase> cases = new ArrayList<>();

    CaseReader(ReadingContext context, Map<String, Rule> rules) {
        this.context = context;
        this.rules = rules;
    }

    ReadingContext context() {
        return context;
    }

    List<PolicyCase> cases() {
        return cases;
    }

    void read(SourceFile file) {
        Yaml.read(file, context.errors).ifPresent(root -> {
            root.allowing("subject", "given", "cases");
            String subject = root.text("subject");
            Optional<SubjectKind> kind = context.dictionary.kind(subject);
            if (kind.isEmpty()) {
                root.get("subject")
                        .ifPresent(value -> value.problem("unknown subject '" + subject + "'"
                                + Nearest.hint(subject, context.dictionary.kindNames())));
                return;
            }
            root.require("cases");
            Map<String, Object> given = new HashMap<>();
            root.get("given").flatMap(YamlValue::map).ifPresent(map -> facts(kind.get(), map, given));
            for (YamlMap one : root.maps("cases")) {
                cases.add(one(kind.get(), given, one));
            }
        });
    }

    private PolicyCase one(SubjectKind kind, Map<String, Object> given, YamlMap map) {
        List<PolicyCase.Row> rows = new ArrayList<>();
        if (map.get("rows").isPresent()) {
            map.allowing("name", "on", "rows");
            for (YamlMap row : map.maps("rows")) {
                row.allowing("id", "household", "facts", "paid", "expect");
                String household = row.get("household").map(YamlValue::text).orElse("household");
                rows.add(row(kind, row.text("id"), household, given, row));
            }
        } else {
            map.allowing("name", "on", "facts", "paid", "expect");
            rows.add(row(kind, "one", null, given, map));
        }
        LocalDate on = ReadingContext.date(map, "on");
        return new PolicyCase(map.problemHere("case"), map.text("name"), on, List.copyOf(rows));
    }

    private PolicyCase.Row row(
            SubjectKind kind, String id, @Nullable String household, Map<String, Object> given, YamlMap map) {
        Map<String, Object> values = new HashMap<>(given);
        map.get("facts").flatMap(YamlValue::map).ifPresent(facts -> facts(kind, facts, values));
        Map<String, PolicyCase.Expected> expected = new LinkedHashMap<>();
        map.map("expect")
                .ifPresent(all -> all.keys().forEach(rule -> {
                    all.key(rule).ifPresent(key -> ReadingContext.requireKnown(key, rule, "rule", rules));
                    all.map(rule).ifPresent(one -> expected.put(rule, expected(one)));
                }));
        return new PolicyCase.Row(new SubjectRow(kind.name(), id, household, Facts.of(values)), paid(map), expected);
    }

    /** By account: a family, or the account of a rule where several are paid by one family. */
    private Map<String, List<Ledger.Payment>> paid(YamlMap map) {
        Map<String, List<Ledger.Payment>> paid = new HashMap<>();
        for (YamlMap one : map.maps("paid")) {
            one.allowing("family", "rule", "on", "yuan");
            String account = one.get("rule").isPresent() ? accountOf(one) : family(one);
            paid.computeIfAbsent(account, all -> new ArrayList<>())
                    .add(new Ledger.Payment(ReadingContext.date(one, "on"), ReadingContext.yuan(one, "yuan")));
        }
        return paid;
    }

    private String accountOf(YamlMap one) {
        Rule rule = rules.get(ReadingContext.known(one, "rule", rules));
        return rule == null ? "" : rule.account();
    }

    private String family(YamlMap one) {
        String family = one.text("family");
        List<Rule> ofFamily = rules.values().stream()
                .filter(rule -> rule.family().equals(family))
                .toList();
        if (ofFamily.isEmpty() && !family.isEmpty()) {
            List<String> families =
                    rules.values().stream().map(Rule::family).distinct().toList();
            one.get("family")
                    .ifPresent(
                            value -> value.problem("unknown family '" + family + "'" + Nearest.hint(family, families)));
        } else if (ofFamily.stream().map(Rule::account).distinct().count() > 1) {
            one.get("family")
                    .ifPresent(value -> value.problem("family '" + family + "' pays several; name the rule instead"));
        }
        return ofFamily.isEmpty() ? family : ofFamily.get(0).account();
    }

    private static void facts(SubjectKind kind, YamlMap map, Map<String, Object> into) {
        Map<String, Fact> known = kind.factsByName();
        for (String name : map.keys()) {
            map.key(name).ifPresent(key -> ReadingContext.requireKnown(key, name, "fact", known));
            Fact fact = known.get(name);
            Optional<YamlValue> value = map.get(name);
            if (value.isEmpty()) {
                into.remove(name);
            } else if (fact != null) {
                try {
                    Object raw = value.get().scalar();
                    into.put(name, fact.read(raw == null ? "" : raw));
                } catch (Fact.Mismatch e) {
                    value.get().problem(e.sentence());
                }
            }
        }
    }

    private static PolicyCase.Expected expected(YamlMap map) {
        map.allowing("outcome", "amount", "payable", "missing", "notes");
        String word = map.text("outcome");
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (outcome.isEmpty() && !word.equals(NOT_IN_FORCE)) {
            map.get("outcome")
                    .ifPresent(value ->
                            value.problem("'" + word + "' is none of eligible, ineligible, unknown, " + NOT_IN_FORCE));
        }
        FenRange amount = map.get("amount").map(CaseReader::range).orElse(FenRange.ZERO);
        if (map.get("amount").isEmpty() && (word.equals("eligible") || word.equals("unknown"))) {
            map.problem("'amount' is missing");
        }
        return new PolicyCase.Expected(
                outcome,
                amount,
                map.get("payable").map(CaseReader::range).orElse(amount),
                map.texts("missing"),
                map.texts("notes"));
    }

    /** One sum, or [least, most]. */
    private static FenRange range(YamlValue value) {
        if (!value.isList()) {
            return FenRange.exactly(value.yuan());
        }
        List<YamlValue> both = value.list();
        if (both.size() != 2) {
            value.problem("one sum or [least, most] is expected here");
            return FenRange.ZERO;
        }
        long least = both.get(0).yuan();
        return new FenRange(
                least,
                both.get(1).isNull()
                        ? FenRange.OPEN
                        : Math.max(least, both.get(1).yuan()));
    }
}
