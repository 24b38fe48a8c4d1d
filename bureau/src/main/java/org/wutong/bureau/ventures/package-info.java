/** Start-ups: the experts who help them, the incubators that house them and whom these employ. */
@ApplicationModule(displayName = "Ventures 创业", allowedDependencies = "employment")
@NullMarked
package org.wutong.bureau.ventures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
