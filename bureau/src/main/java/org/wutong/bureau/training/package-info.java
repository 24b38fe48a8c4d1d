/** Training: the catalogue of programmes and the bodies that may train. */
@ApplicationModule(
        displayName = "Training 培训",
        allowedDependencies = {"people", "services"})
@NullMarked
package org.wutong.bureau.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
