/** Settlement areas of relocated people, as named groups of villages. */
@NullMarked
package org.wutong.bureau.people.settlements;

import org.jspecify.annotations.NullMarked;
