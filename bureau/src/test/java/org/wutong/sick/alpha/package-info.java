@ApplicationModule(allowedDependencies = {})
package org.wutong.sick.alpha;

import org.springframework.modulith.ApplicationModule;
