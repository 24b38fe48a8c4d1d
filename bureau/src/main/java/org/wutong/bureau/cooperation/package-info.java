/** Labour cooperation: institutions and stations, partner regions, alliances, agreements with their demand lists, gig markets. */
@ApplicationModule(
        displayName = "Cooperation 劳务协作",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
