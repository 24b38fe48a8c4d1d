/**
 * Start-ups: the experts who help them, the incubators that house them, those the bureau helped into being with whom they
 * employ, and the loans they got.
 */
@ApplicationModule(
        displayName = "Ventures 创业",
        allowedDependencies = {"employment", "people"})
@NullMarked
package org.wutong.bureau.ventures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
