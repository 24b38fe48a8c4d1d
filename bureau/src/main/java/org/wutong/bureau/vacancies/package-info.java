/** What work is offered: vacancies with place, pay, seats and wishes, their occupation coded or waiting for a person. */
@ApplicationModule(displayName = "Vacancies 岗位", allowedDependencies = "employers")
@NullMarked
package org.wutong.bureau.vacancies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
