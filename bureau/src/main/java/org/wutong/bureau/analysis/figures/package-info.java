/** Tables of counts, what is hidden of them, and one class for each theme. */
@NullMarked
package org.wutong.bureau.analysis.figures;

import org.jspecify.annotations.NullMarked;
