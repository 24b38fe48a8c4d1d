/** The inner loops of the lists, so that a module of its own may bring them in another form. */
@NullMarked
package org.wutong.matching.kernel;

import org.jspecify.annotations.NullMarked;
