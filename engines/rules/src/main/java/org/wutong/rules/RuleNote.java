package org.wutong.rules;

import java.util.Optional;
import org.wutong.conditions.Condition;

/**
 * A note a decision carries.
 *
 * @param code what files carry, as {@code touching-band}
 * @param when for whom; without it, for everyone who is not ineligible
 */
record RuleNote(String code, Optional<Condition> when) {}
