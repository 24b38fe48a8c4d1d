package org.wutong.rules;

import java.util.Optional;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Label;

/**
 * One line of what a clause asks for.
 *
 * @param name the short name decisions carry, as 身份
 * @param label the line in full, for people
 * @param law the law that sets a limit of age, sex or disability; needed by such lines only
 */
public record ConditionLine(String name, Label label, Condition condition, Optional<Cite> law) {}
