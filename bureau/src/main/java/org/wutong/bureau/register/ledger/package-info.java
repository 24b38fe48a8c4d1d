/** Plain registers: from one described record to list, form, sheets, history and API. */
@NullMarked
package org.wutong.bureau.register.ledger;

import org.jspecify.annotations.NullMarked;
