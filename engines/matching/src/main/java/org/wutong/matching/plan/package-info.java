/** Whole drives: one vacancy at most for each worker, no more workers than seats, as good as can be, and proved how near. */
@NullMarked
package org.wutong.matching.plan;

import org.jspecify.annotations.NullMarked;
