/** Households among those able to work with nobody in work: found the day they appear, closed by a job, a post or a stated reason. */
@NullMarked
package org.wutong.bureau.monitoring.households;

import org.jspecify.annotations.NullMarked;
