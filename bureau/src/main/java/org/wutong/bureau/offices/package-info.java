/**
 * Footing: the reporting tree, staff with role and scope, sign-in, the business date, secrets, and the audit trail.
 * Scopes declared here are what row-level security in the database enforces.
 */
@ApplicationModule(
        displayName = "Offices 机构与权限",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
