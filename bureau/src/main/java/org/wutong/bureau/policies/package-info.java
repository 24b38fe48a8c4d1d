/** The law at work: published policy sets, decisions for everyone as a rebuildable cache, and the explanation of each. */
@ApplicationModule(
        displayName = "Policies 政策与应享",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
