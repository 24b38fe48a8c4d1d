/** Following records and days over everybody: what may have changed is looked at again, the rest is left alone. */
@NullMarked
package org.wutong.bureau.monitoring.watch;

import org.jspecify.annotations.NullMarked;
