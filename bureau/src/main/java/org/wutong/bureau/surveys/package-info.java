/**
 * Surveys 问卷: questions as data, answer sheets of workers, households and employers by period, and what they add up to. Ships the
 * monitoring that documents ask for.
 */
@ApplicationModule(
        displayName = "Surveys 问卷",
        allowedDependencies = {"people", "employers"})
@NullMarked
package org.wutong.bureau.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
