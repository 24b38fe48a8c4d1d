package org.wutong.rules;

import java.util.List;
import org.wutong.conditions.Condition;

/**
 * At most so many subjects are served by a rule.
 *
 * @param order who comes first: those a condition holds for before those it does not, condition by condition; then by id
 * @param subjects how many
 */
public record Quota(List<Condition> order, Dated<Long> subjects) {}
