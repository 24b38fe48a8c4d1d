/**
 * Footing: one inbox for everything that waits for somebody. A duty says which causes exist; each is one task, at the office that
 * answers for the place, due in working days, and goes one level up the reporting tree when it is overdue.
 */
@ApplicationModule(
        displayName = "Tasks 待办",
        allowedDependencies = {"offices", "register"})
@NullMarked
package org.wutong.bureau.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
