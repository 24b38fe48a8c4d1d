/** Matching lists side by side with their peers: made-up cities, the same scores written by other means. */
@NullMarked
package org.wutong.bench.matching;

import org.jspecify.annotations.NullMarked;
