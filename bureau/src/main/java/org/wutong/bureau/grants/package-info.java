/**
 * From owed to paid: cases with maker and checker, public notice, batches and files for the bank, funds, recovery. What is owed is
 * decided by {@code policies}; this duty pays it once.
 */
@ApplicationModule(
        displayName = "Grants 兑付",
        allowedDependencies = {"people", "employers", "employment", "policies"})
@NullMarked
package org.wutong.bureau.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
