/** Counting rules: which records count, when, in which place, and how often somebody who appears twice. Rows in, counts out. */
@NullMarked
package org.wutong.conditions.counting;

import org.jspecify.annotations.NullMarked;
