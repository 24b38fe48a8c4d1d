package org.wutong.bureau.policies.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.conditions.FactType;
import org.wutong.rules.Figure;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** The figures that can be moved: those of rules about workers that are in force somewhere in a place. */
@Component
public class Adjustable {
    private static final List<FactType> MOVABLE = List.of(FactType.INT, FactType.MONEY, FactType.RATIO);

    private final PublishedPolicies policies;
    private final BusinessDate businessDate;

    Adjustable(PublishedPolicies policies, BusinessDate businessDate) {
        this.policies = policies;
        this.businessDate = businessDate;
    }

    /** @param figures those that stand for themselves; what moves along is not among them */
    public record OfRule(Rule rule, List<Figure> figures) {}

    /** By rule, those without figures left out. */
    public List<OfRule> in(RegionCode place) {
        LocalDate day = businessDate.today();
        Map<String, Figure> leaders = new LinkedHashMap<>();
        List<OfRule> all = new ArrayList<>();
        for (Rule rule : rules(place, day)) {
            List<Figure> figures = rule.figures(day).stream()
                    .filter(figure -> MOVABLE.contains(figure.type()))
                    .filter(figure -> leaders.putIfAbsent(bond(rule, figure), figure) == null)
                    .toList();
            if (!figures.isEmpty()) {
                all.add(new OfRule(rule, figures));
            }
        }
        return all;
    }

    private List<Rule> rules(RegionCode place, LocalDate day) {
        PolicySet set = policies.inForce();
        return set.rules().stream()
                .filter(rule -> rule.isInForce(day) && rule.subject().name().equals(Deciding.WORKER))
                .filter(rule -> place.within(rule.region()) == Truth.TRUE
                        || rule.region().within(place) == Truth.TRUE)
                .toList();
    }

    /** One limit that several clauses of a family name, as “6 months”, is moved in all of them. */
    private static String bond(Rule rule, Figure figure) {
        return rule.parameters().containsKey(figure.path())
                ? String.join(
                        "|",
                        rule.family(),
                        figure.path(),
                        figure.value().toString(),
                        figure.cite().toString())
                : figure.name();
    }

    /**
     * Values by name, those that move along and stand otherwise than today.
     *
     * @param wanted by the name of a figure that stands for itself; names that no rule has are passed over
     */
    public Map<String, Object> changed(RegionCode place, Map<String, Object> wanted) {
        LocalDate day = businessDate.today();
        Map<String, Object> byBond = new TreeMap<>();
        List<Rule> rules = rules(place, day);
        eachFigure(
                rules,
                day,
                (rule, figure) -> Optional.ofNullable(wanted.get(figure.name()))
                        .ifPresent(value -> byBond.put(bond(rule, figure), value)));
        Map<String, Object> changed = new TreeMap<>();
        eachFigure(rules, day, (rule, figure) -> {
            Object value = byBond.get(bond(rule, figure));
            if (value != null && !value.equals(figure.value())) {
                changed.put(figure.name(), value);
            }
        });
        return changed;
    }

    private interface Visitor {
        void visit(Rule rule, Figure figure);
    }

    private static void eachFigure(List<Rule> rules, LocalDate day, Visitor visitor) {
        rules.forEach(rule -> rule.figures(day).forEach(figure -> visitor.visit(rule, figure)));
    }

    /** The figure of a name, whoever it moves along with. */
    public Optional<Figure> named(RegionCode place, String name) {
        LocalDate day = businessDate.today();
        return rules(place, day).stream()
                .flatMap(rule -> rule.figures(day).stream())
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }
}
