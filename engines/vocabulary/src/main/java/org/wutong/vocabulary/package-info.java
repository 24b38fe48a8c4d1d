/** Places by code, money in fen, identity and credit numbers, three-valued truth. */
@NullMarked
package org.wutong.vocabulary;

import org.jspecify.annotations.NullMarked;
