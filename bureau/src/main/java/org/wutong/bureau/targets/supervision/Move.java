package org.wutong.bureau.targets.supervision;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table of states.
 *
 * @param from null for what begins a case
 * @param to the same as {@code from} where the state stays
 */
public record Move(Step step, @Nullable CaseState from, CaseState to, Side side) {}
