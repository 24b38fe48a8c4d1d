/**
 * What the records themselves show to be wrong or missing. So far data quality: rules as data, findings that follow the records, a
 * score for each village, and one task for each village that has something to mend.
 */
@ApplicationModule(
        displayName = "Monitoring 监测",
        allowedDependencies = {"people"})
@NullMarked
package org.wutong.bureau.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
