/** Conditions as data: a strict CEL subset, typed against a dictionary of facts, evaluated with Kleene's three values. */
@NullMarked
package org.wutong.conditions;

import org.jspecify.annotations.NullMarked;
