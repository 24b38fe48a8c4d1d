package org.wutong.rules;

import java.util.Set;
import java.util.TreeSet;
import org.wutong.conditions.Fact;
import org.wutong.rules.RuleFile.Written;

/** A condition line by which somebody who meets everything else is refused for age, sex or disability alone needs a law behind it. */
final class ProtectionLint {
    private ProtectionLint() {}

    static void check(ReadingContext context, Written written) {
        for (ConditionLine line : written.rule().conditions()) {
            Set<String> traits = traits(line);
            if (!traits.isEmpty() && line.law().isEmpty()) {
                Lints.line(written.map(), line.name())
                        .flatMap(map -> map.get("when"))
                        .ifPresent(value -> context.warnings.add(value.problemHere(
                                "somebody who meets every other line is refused for " + String.join(" and ", traits)
                                        + " alone; name the law that sets the limit as 'law', or drop the line")));
            }
        }
    }

    /** The traits on which a line, or one of the parts it joins by &&, turns alone. */
    static Set<String> traits(ConditionLine line) {
        Set<String> traits = new TreeSet<>();
        for (Set<Fact> facts : line.condition().factsByPart()) {
            Set<String> ofPart = new TreeSet<>();
            boolean isAlone = true;
            for (Fact fact : facts) {
                isAlone &= fact.protectedTrait().isPresent();
                ofPart.add(fact.protectedTrait().orElse(""));
            }
            if (isAlone) {
                traits.addAll(ofPart);
            }
        }
        return traits;
    }
}
