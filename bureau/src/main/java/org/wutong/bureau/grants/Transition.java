package org.wutong.bureau.grants;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role;

/**
 * One row of the table of states.
 *
 * @param from null for what begins a case
 * @param to where it leads; null where the case remembers it ({@link #resume})
 * @param resume for what is sent back: where it goes on once it is mended
 */
public record Transition(
        Step step,
        @Nullable CaseState from,
        @Nullable CaseState to,
        @Nullable CaseState resume,
        Set<Role> roles,
        Set<Check> checks) {}
