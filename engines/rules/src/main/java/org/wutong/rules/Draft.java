package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.SourceFile;

/**
 * What somebody would change in a policy set: single figures, whole rules, rules taken away. Laid over a set it gives another, which
 * decides like any; nothing is published by it.
 */
public final class Draft {
    private final Map<String, Object> figures;
    private final List<Rule> rules;
    private final Set<String> withdrawn;
    private final String text;

    Draft(Map<String, Object> figures, List<Rule> rules, Set<String> withdrawn, String text) {
        this.figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        this.rules = List.copyOf(rules);
        this.withdrawn = Set.copyOf(withdrawn);
        this.text = text;
    }

    /**
     * Single figures tried otherwise.
     *
     * @param figures by {@link Figure#name}, in the form of {@link Figure#value}
     */
    public static Draft of(Map<String, Object> figures) {
        return new Draft(figures, List.of(), Set.of(), new TreeMap<>(figures).toString());
    }

    /**
     * Reads a draft file: {@code parameters} by dotted name, {@code rules} as in a rule file with the {@code document} they belong
     * to, {@code withdrawn} ids.
     *
     * @param base the set it is meant for
     * @param day whose figures it changes
     */
    public static Reading read(SourceFile file, PolicySet base, LocalDate day) {
        return new DraftReader(base, day).read(file);
    }

    /**
     * What came of reading a draft.
     *
     * @param problems empty when the draft can be used
     */
    public record Reading(Draft draft, List<Problem> problems) {}

    /** The figures it changes, by name. */
    public Map<String, Object> figures() {
        return figures;
    }

    /**
     * The set with the draft laid over it.
     *
     * @param day on which the figures it changes are in force
     * @throws IllegalArgumentException when it names a figure that no rule has on the day, or one that does not fit
     */
    public PolicySet over(PolicySet base, LocalDate day) {
        Set<String> replaced = new HashSet<>(withdrawn);
        rules.forEach(rule -> replaced.add(rule.id()));
        List<Rule> all = new ArrayList<>(base.rules());
        all.removeIf(rule -> replaced.contains(rule.id()));
        all.addAll(rules);
        figures.forEach((name, value) -> change(all, name, value, day));
        all.sort(Comparator.comparing(Rule::id).thenComparing(Rule::from));
        return base.with(
                all,
                standing(base.stacking(), all),
                base.hash() + "+" + PolicyHash.of(List.of(new SourceFile("draft", text))));
    }

    private static void change(List<Rule> rules, String name, Object value, LocalDate day) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String path =
                    name.startsWith(rule.id() + ".") ? name.substring(rule.id().length() + 1) : "";
            if (rule.isInForce(day)
                    && Figures.of(rule, day).stream()
                            .anyMatch(figure -> figure.path().equals(path))) {
                rules.set(i, Figures.with(rule, path, value, day));
                return;
            }
        }
        throw new IllegalArgumentException("no rule in force on " + day + " has a figure '" + name + "'");
    }

    /** Groups of which two rules or more are left; a directed one needs the rule that excludes. */
    private static List<Stacking> standing(List<Stacking> groups, List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        List<Stacking> standing = new ArrayList<>();
        for (Stacking group : groups) {
            List<String> left = group.rules().stream().filter(ids::contains).toList();
            boolean isDirectedByNone = group.mode() == Stacking.Mode.DIRECTED
                    && !ids.contains(group.rules().get(0));
            if (left.size() > 1 && !isDirectedByNone) {
                standing.add(new Stacking(group.mode(), left, group.ruling()));
            }
        }
        return standing;
    }
}
