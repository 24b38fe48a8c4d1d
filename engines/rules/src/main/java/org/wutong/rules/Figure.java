package org.wutong.rules;

import java.util.Optional;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;

/**
 * One number of a rule that can be tried otherwise.
 *
 * @param rule its id
 * @param path where it stands in the rule: a parameter's name, {@code amount}, {@code amount.tiers.1}, {@code amount.bands.3},
 *     {@code amount.bands.3.at_least}, {@code amount.ceiling}, {@code amount.least}, {@code amount.most}, {@code amount.cap},
 *     {@code caps.household}, {@code caps.<fact>} or {@code quota}; tiers and bands are counted from 1
 * @param label of the parameter, tier or band; empty for others
 * @param type what kind of value it takes
 * @param value in the form {@link FactType} names for memory
 * @param cite where the value is written
 */
public record Figure(String rule, String path, Optional<Label> label, FactType type, Object value, Cite cite) {
    /** What drafts call it. */
    public String name() {
        return rule + "." + path;
    }
}
