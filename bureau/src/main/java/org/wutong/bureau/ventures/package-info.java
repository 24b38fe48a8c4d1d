/** Start-ups: the experts who help them. */
@ApplicationModule(
        displayName = "Ventures 创业",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.ventures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
