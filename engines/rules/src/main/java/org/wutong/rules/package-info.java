/** Policies as data: read, decided for every subject with three values and intervals, shared out, explained. */
@NullMarked
package org.wutong.rules;

import org.jspecify.annotations.NullMarked;
