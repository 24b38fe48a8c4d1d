/**
 * What the records themselves show to need somebody: data that is wrong or missing, work that was lost or is about to be, households
 * able to work with nobody in work. Rules are data, findings follow the records, and nothing is opened twice.
 */
@ApplicationModule(
        displayName = "Monitoring 监测",
        allowedDependencies = {"people", "employment", "services"})
@NullMarked
package org.wutong.bureau.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
