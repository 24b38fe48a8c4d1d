/** The two brought together: for every willing worker the best suitable jobs and why, for every vacancy the best workers. */
@ApplicationModule(
        displayName = "Matching 人岗匹配",
        allowedDependencies = {"people", "employers", "vacancies", "services", "employment"})
@NullMarked
package org.wutong.bureau.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
