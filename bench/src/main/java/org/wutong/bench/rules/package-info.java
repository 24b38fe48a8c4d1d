/** Twenty rules for made-up people, decided by our engines and by peers; every peer's every decision is compared first. */
@NullMarked
package org.wutong.bench.rules;

import org.jspecify.annotations.NullMarked;
