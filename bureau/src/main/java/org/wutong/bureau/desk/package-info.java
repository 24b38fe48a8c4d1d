/** Home: what waits and where things stand, put together from panels that the duties contribute. */
@ApplicationModule(
        displayName = "Desk 工作台",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
