/** Confirming each period what the roster says of everybody. */
@NullMarked
package org.wutong.bureau.people.refresh;

import org.jspecify.annotations.NullMarked;
