/** Who hires: firms, workshops, cooperatives, agencies and brokers, each by its credit code. */
@ApplicationModule(
        displayName = "Employers 用人单位",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
