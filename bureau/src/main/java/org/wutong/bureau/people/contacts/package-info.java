/** Who a household can turn to, and how far the chain of those who answer for places covers them. */
@NullMarked
package org.wutong.bureau.people.contacts;

import org.jspecify.annotations.NullMarked;
