/**
 * Services 就业服务: the ledger of what was done for each worker — talks, job recommendations, guidance, training — and the promise of
 * so many of each that documents make. A service is recorded once where it happens and counts by itself.
 */
@ApplicationModule(
        displayName = "Services 就业服务",
        allowedDependencies = {"people"})
@NullMarked
package org.wutong.bureau.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
