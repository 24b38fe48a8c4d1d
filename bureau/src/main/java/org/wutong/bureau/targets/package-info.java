/** Targets of the documents, how they are shared out over the reporting tree, and where every place stands, from records alone. */
@ApplicationModule(
        displayName = "Targets 任务指标",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
