/** Measurements: the engines in this process, the bureau as a process of its own, over HTTP. */
@NullMarked
package org.wutong.bench;

import org.jspecify.annotations.NullMarked;
