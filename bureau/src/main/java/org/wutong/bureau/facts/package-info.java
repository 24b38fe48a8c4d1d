/** Footing: each fact of the dictionary has one owning duty that publishes it as a column; rules, alerts and targets read only these. */
@ApplicationModule(
        displayName = "Facts 事实",
        allowedDependencies = {"offices", "register"})
@NullMarked
package org.wutong.bureau.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
