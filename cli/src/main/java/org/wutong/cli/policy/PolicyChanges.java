package org.wutong.cli.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wutong.rules.NamedClause;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.Ruling;
import org.wutong.rules.Stacking;

/** The changes from one policy set to another, rule by rule. */
final class PolicyChanges {
    private final PolicySet before;
    private final PolicySet after;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    PolicyChanges(PolicySet before, PolicySet after, Words words) {
        this.before = before;
        this.after = after;
        this.words = words;
    }

    List<String> lines() {
        rules();
        plain(rulings(before), rulings(after));
        plain(named(before), named(after));
        plain(standings(before), standings(after));
        return lines.isEmpty() ? List.of(words.say("diff.none")) : lines;
    }

    /** Versions of a rule that begin on one day are the same version; where only one stands on each side, it is that one. */
    private void rules() {
        Map<String, Rule> old = byKey(before);
        Map<String, Rule> now = byKey(after);
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.stream().sorted().forEach(key -> {
            Rule was = old.get(key);
            Rule is = now.get(key);
            if (was == null && is != null) {
                head(is, "diff.added");
                new RuleWords(after, words)
                        .aspects(is)
                        .forEach((aspect, text) -> lines.add("  " + aspect + words.say("colon") + text));
            } else if (was != null && is == null) {
                head(was, "diff.removed");
                whom(was);
            } else if (was != null && is != null) {
                changed(was, is);
            }
        });
    }

    private static Map<String, Rule> byKey(PolicySet set) {
        Map<String, Rule> byKey = new TreeMap<>();
        for (Rule rule : set.rules()) {
            String first = rule.id();
            byKey.put(byKey.containsKey(first) ? first + " " + rule.from() : first, rule);
        }
        return byKey;
    }

    private void changed(Rule was, Rule is) {
        Map<String, String> old = new RuleWords(before, words).aspects(was);
        Map<String, String> now = new RuleWords(after, words).aspects(is);
        Set<String> aspects = new LinkedHashSet<>(old.keySet());
        aspects.addAll(now.keySet());
        List<String> changes = new ArrayList<>();
        for (String aspect : aspects) {
            String from = old.getOrDefault(aspect, words.say("diff.absent"));
            String to = now.getOrDefault(aspect, words.say("diff.absent"));
            if (!from.equals(to)) {
                changes.add("  " + words.say("diff.aspect", aspect, from, to));
            }
        }
        if (!changes.isEmpty()) {
            head(is, "diff.changed");
            lines.addAll(changes);
            whom(is);
        }
    }

    private void head(Rule rule, String kind) {
        lines.add(rule.id() + " " + words.say(rule.title()) + " [" + words.say(kind) + "]");
    }

    private void whom(Rule rule) {
        List<String> conditions =
                rule.conditions().stream().map(line -> words.say(line.label())).toList();
        lines.add("  "
                + words.say(
                        "diff.whom",
                        words.say(rule.subject().label()),
                        rule.region().toString(),
                        conditions.isEmpty() ? words.say("diff.everyone") : words.parts(conditions)));
    }

    private Map<String, String> rulings(PolicySet set) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Ruling ruling : set.rulings()) {
            told.put(
                    words.say("diff.ruling", ruling.id()),
                    words.say(
                            ruling.settled() ? "sheet.reading.settled" : "sheet.reading.open",
                            words.say(ruling.question()),
                            words.say(ruling.reading()),
                            words.say(ruling.maySettle())));
        }
        return told;
    }

    private Map<String, String> named(PolicySet set) {
        Map<String, String> told = new LinkedHashMap<>();
        for (NamedClause clause : set.named()) {
            told.put(
                    words.say("diff.named", clause.id()),
                    words.say(clause.title()) + words.say("colon") + words.say(clause.about()));
        }
        return told;
    }

    private Map<String, String> standings(PolicySet set) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Stacking stacking : set.stacking()) {
            told.put(
                    words.say("diff.stacking") + " " + words.join(stacking.rules()),
                    stacking.mode().name().toLowerCase(java.util.Locale.ROOT));
        }
        return told;
    }

    private void plain(Map<String, String> old, Map<String, String> now) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            String from = old.getOrDefault(key, words.say("diff.absent"));
            String to = now.getOrDefault(key, words.say("diff.absent"));
            if (!from.equals(to)) {
                lines.add(words.say("diff.aspect", key, from, to));
            }
        }
    }
}
