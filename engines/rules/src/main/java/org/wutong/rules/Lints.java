package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.source.YamlMap;
import org.wutong.rules.RuleFileReader.Written;

/** What can only be seen with all rules read: versions that meet, shares and refinements that do not fit, conditions nobody can meet. */
final class Lints {
    private final ReadingContext context;
    private final List<Written> rules;

    private Lints(ReadingContext context, List<Written> rules) {
        this.context = context;
        this.rules = rules;
    }

    static void run(ReadingContext context, List<Written> rules, Map<String, NamedClause> named) {
        Lints lints = new Lints(context, rules);
        for (int i = 0; i < rules.size(); i++) {
            lints.versions(i);
            lints.share(rules.get(i));
        }
        rules.forEach(new RefinementLint(context, rules, named)::check);
        ReachLint reach = new ReachLint(context);
        for (Written written : rules) {
            if (written.isClean()) {
                reach.check(written);
                ProtectionLint.check(context, written);
            }
        }
    }

    private void versions(int index) {
        Written later = rules.get(index);
        for (Written earlier : rules.subList(0, index)) {
            if (earlier.rule().id().equals(later.rule().id()) && meet(earlier.rule(), later.rule())) {
                later.map()
                        .get("effective")
                        .ifPresent(value -> value.problem("two versions of rule '"
                                + later.rule().id() + "' are in force on "
                                + latest(earlier.rule().from(), later.rule().from())
                                + "; end the earlier one before the later begins"));
            }
        }
    }

    private static boolean meet(Rule one, Rule other) {
        LocalDate day = latest(one.from(), other.from());
        return one.isInForce(day) && other.isInForce(day);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void share(Written written) {
        List<String> seen = new ArrayList<>(List.of(written.rule().id()));
        Optional<Amount.Share> share = shareOf(written.rule());
        while (share.isPresent()) {
            String of = share.get().rule();
            Optional<Rule> base = find(of);
            if (seen.contains(of)) {
                at(written, "the share goes round in a circle: " + String.join(" of ", seen) + " of " + of);
                return;
            }
            if (base.isEmpty()) {
                at(written, "unknown rule '" + of + "'");
                return;
            }
            if (!base.get().subject().equals(written.rule().subject())) {
                at(written, "a share is taken on the same facts, but rule '" + of + "' is about another subject");
            } else if (!covers(of, written.rule())) {
                at(written, "rule '" + of + "' is not in force for as long as this share of it");
            }
            seen.add(of);
            share = shareOf(base.get());
        }
    }

    private static void at(Written written, String message) {
        written.map().map("amount").flatMap(amount -> amount.get("of")).ifPresent(value -> value.problem(message));
    }

    private Optional<Rule> find(String id) {
        return rules.stream()
                .map(Written::rule)
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private boolean covers(String id, Rule rule) {
        return rules.stream()
                .map(Written::rule)
                .filter(base -> base.id().equals(id))
                .anyMatch(base -> base.isInForce(rule.from())
                        && (base.to().isEmpty()
                                || rule.to()
                                        .map(last -> !last.isAfter(base.to().get()))
                                        .orElse(false)));
    }

    static Optional<Amount.Share> shareOf(Rule rule) {
        return rule.amount().values().stream()
                .map(value -> value.value() instanceof Amount.Capped capped ? capped.amount() : value.value())
                .filter(Amount.Share.class::isInstance)
                .map(Amount.Share.class::cast)
                .findFirst();
    }

    /** The mapping of a condition line by its name. */
    static Optional<YamlMap> line(YamlMap rule, String name) {
        return rule.maps("conditions").stream()
                .filter(line ->
                        line.get("name").map(value -> value.text().equals(name)).orElse(false))
                .findFirst();
    }
}
