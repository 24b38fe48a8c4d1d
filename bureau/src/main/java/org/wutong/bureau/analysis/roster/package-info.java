/** The roster as columns in memory, village by village, kept in step with the records. */
@NullMarked
package org.wutong.bureau.analysis.roster;

import org.jspecify.annotations.NullMarked;
