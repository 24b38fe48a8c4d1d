/**
 * Who works where: employment spells, what they add up to, the three lists (employed, unemployed, willing to go out), households
 * without anybody in work, contracts, insurance months and wage slips, and how many people of which category employers have. It decorates the pages of people with columns, filters and panels.
 */
@ApplicationModule(
        displayName = "Employment 就业",
        allowedDependencies = {"people", "employers"})
@NullMarked
package org.wutong.bureau.employment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
