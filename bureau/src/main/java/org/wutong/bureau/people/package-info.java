/**
 * Who there is: workers in households, what is known of each, the categories they belong to and since when; search, history and
 * unmasking. Other duties add columns, filters and panels through the interfaces here and are never called from here.
 */
@ApplicationModule(
        displayName = "People 人员与户",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
