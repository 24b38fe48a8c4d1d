package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.source.YamlMap;
import org.wutong.rules.RuleFile.Written;

/** What can only be seen with all rules read: versions that meet, shares and refinements that do not fit, conditions nobody can meet. */
final class Lints {
    private final Map<String, List<Written>> versions;

    private Lints(Map<String, List<Written>> versions) {
        this.versions = versions;
    }

    static void run(ReadingContext context, List<Written> rules, Map<String, NamedClause> named) {
        Map<String, List<Written>> versions = new LinkedHashMap<>();
        for (Written written : rules) {
            versions.computeIfAbsent(written.rule().id(), id -> new ArrayList<>())
                    .add(written);
        }
        Lints lints = new Lints(versions);
        for (List<Written> of : versions.values()) {
            meetings(of);
        }
        RefinementLint refinement = new RefinementLint(context, versions, named);
        for (Written written : rules) {
            lints.share(written);
            refinement.check(written);
        }
        ReachLint reach = new ReachLint(context);
        rules.parallelStream().filter(Written::isClean).forEach(written -> {
            reach.check(written);
            ProtectionLint.check(context, written);
        });
    }

    private static void meetings(List<Written> versions) {
        for (int i = 1; i < versions.size(); i++) {
            Written later = versions.get(i);
            for (Written earlier : versions.subList(0, i)) {
                if (meet(earlier.rule(), later.rule())) {
                    later.map()
                            .get("effective")
                            .ifPresent(value -> value.problem("two versions of rule '"
                                    + later.rule().id() + "' are in force on "
                                    + latest(earlier.rule().from(), later.rule().from())
                                    + "; end the earlier one before the later begins"));
                }
            }
        }
    }

    static boolean meet(Rule one, Rule other) {
        LocalDate day = latest(one.from(), other.from());
        return one.isInForce(day) && other.isInForce(day);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void share(Written written) {
        Rule rule = written.rule();
        Optional<Amount.Share> share = shareOf(rule);
        if (share.isEmpty()) {
            return;
        }
        String of = share.get().rule();
        List<Rule> versions = versions(of);
        if (versions.isEmpty()) {
            at(written, "unknown rule '" + of + "'");
        } else if (!versions.get(0).subject().name().equals(rule.subject().name())) {
            at(written, "a share is taken on the same facts, but rule '" + of + "' is about another subject");
        } else if (!cover(versions, rule)) {
            at(written, "rule '" + of + "' is not in force for as long as this share of it");
        }
        circle(rule, of, List.of(rule.id()))
                .ifPresent(way -> at(written, "the share goes round in a circle: " + String.join(" of ", way)));
    }

    private static void at(Written written, String message) {
        written.map().map("amount").flatMap(amount -> amount.get("of")).ifPresent(value -> value.problem(message));
    }

    /** The way from a rule back to itself, through whatever version is in force together with it. */
    private Optional<List<String>> circle(Rule rule, String next, List<String> way) {
        List<String> longer = new ArrayList<>(way);
        longer.add(next);
        if (next.equals(rule.id())) {
            return Optional.of(longer);
        }
        if (way.contains(next)) {
            return Optional.empty();
        }
        for (Rule version : versions(next)) {
            Optional<Amount.Share> share = meet(version, rule) ? shareOf(version) : Optional.empty();
            Optional<List<String>> back = share.isEmpty()
                    ? Optional.empty()
                    : circle(rule, share.get().rule(), longer);
            if (back.isPresent()) {
                return back;
            }
        }
        return Optional.empty();
    }

    private List<Rule> versions(String id) {
        List<Rule> rules = new ArrayList<>();
        for (Written written : versions.getOrDefault(id, List.of())) {
            rules.add(written.rule());
        }
        return rules;
    }

    /** Whether some version is in force on every day the rule is. */
    private static boolean cover(List<Rule> versions, Rule rule) {
        LocalDate day = rule.from();
        while (true) {
            Optional<Rule> inForce = inForce(versions, day);
            if (inForce.isEmpty()) {
                return day.equals(ReadingContext.UNREADABLE);
            }
            Optional<LocalDate> last = inForce.get().to();
            if (last.isEmpty()
                    || rule.to().filter(end -> !end.isAfter(last.get())).isPresent()) {
                return true;
            }
            day = last.get().plusDays(1);
        }
    }

    private static Optional<Rule> inForce(List<Rule> versions, LocalDate day) {
        for (Rule version : versions) {
            if (version.isInForce(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    static Optional<Amount.Share> shareOf(Rule rule) {
        for (Dated.Value<Amount> value : rule.amount().values()) {
            if (Amount.uncapped(value.value()) instanceof Amount.Share share) {
                return Optional.of(share);
            }
        }
        return Optional.empty();
    }

    /** The mapping of a condition line by its name. */
    static Optional<YamlMap> line(YamlMap rule, String name) {
        for (YamlMap line : rule.maps("conditions")) {
            if (line.get("name").isPresent() && line.text("name").equals(name)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
