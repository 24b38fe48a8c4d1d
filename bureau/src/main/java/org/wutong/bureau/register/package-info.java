/**
 * Footing: how a ledger works, and what every page and every long task shares: menu, panels of other duties, progress,
 * cancelling.
 */
@ApplicationModule(displayName = "Register 台账", allowedDependencies = "offices")
@NullMarked
package org.wutong.bureau.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
