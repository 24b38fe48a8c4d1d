/** The built bureau as a process of its own, driven over HTTP like a browser drives it. */
@NullMarked
package org.wutong.bench.bureau;

import org.jspecify.annotations.NullMarked;
