package org.wutong.rules;

import org.wutong.conditions.Condition;
import org.wutong.conditions.Label;

/**
 * One line of what a clause asks for.
 *
 * @param name the short name decisions carry, as 身份
 * @param label the line in full, for people
 */
public record ConditionLine(String name, Label label, Condition condition) {}
