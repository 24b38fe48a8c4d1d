@ApplicationModule(allowedDependencies = {})
package org.wutong.sick.beta;

import org.springframework.modulith.ApplicationModule;
