/** What of a person’s work needs a call or a visit: rules as data, alerts that open and close by themselves, and what was done. */
@NullMarked
package org.wutong.bureau.monitoring.alerts;

import org.jspecify.annotations.NullMarked;
