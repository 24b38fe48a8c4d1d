package org.wutong.rules;

import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;

/** A named figure that conditions of a rule refer to. Values in the form {@link FactType} names for memory. */
public record Parameter(String name, FactType type, Label label, Dated<Object> values) {}
