/** A kernel with the Vector API. */
@NullMarked
package org.wutong.matching.vector;

import org.jspecify.annotations.NullMarked;
