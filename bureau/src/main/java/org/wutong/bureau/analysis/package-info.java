/**
 * What the roster looks like as a whole: how people are made up, where they work, what they earn, in which industries, whether they
 * stay, and all of it over the years. Counts people once, from columns kept in memory, and hides small counts from readers outside
 * the office.
 */
@ApplicationModule(
        displayName = "Analysis 分析",
        allowedDependencies = {"people", "employment"})
@NullMarked
package org.wutong.bureau.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
