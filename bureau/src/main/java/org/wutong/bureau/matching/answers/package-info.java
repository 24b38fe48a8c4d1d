/** What workers say to recommended jobs, and what follows for their next list. */
@NullMarked
package org.wutong.bureau.matching.answers;

import org.jspecify.annotations.NullMarked;
