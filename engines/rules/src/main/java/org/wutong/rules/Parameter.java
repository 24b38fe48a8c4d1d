package org.wutong.rules;

import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;

/**
 * A named figure that conditions and formulas of a rule refer to.
 *
 * @param isList whether its values are lists
 * @param values in the form {@link FactType} names for memory; a {@link java.util.List} of them for a list
 */
public record Parameter(String name, FactType type, boolean isList, Label label, Dated<Object> values) {}
