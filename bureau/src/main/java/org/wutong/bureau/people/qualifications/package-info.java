/** Skills and certificates of workers, each with its days and what proves it. */
@NullMarked
package org.wutong.bureau.people.qualifications;

import org.jspecify.annotations.NullMarked;
