/**
 * Organised departures (有组织输出、点对点): batches from the plan to the last question whether people are still there, the organiser's
 * claim, and workers lent between firms (共享用工、余缺调剂).
 */
@ApplicationModule(
        displayName = "Dispatch 组织输出",
        allowedDependencies = {
            "people",
            "employers",
            "employment",
            "vacancies",
            "matching",
            "matching :: candidates",
            "matching :: drives"
        })
@NullMarked
package org.wutong.bureau.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
