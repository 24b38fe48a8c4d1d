/** Footing: documents and photos attached to any record of a duty, encrypted, guarded by place, each opening on the audit trail. */
@ApplicationModule(displayName = "Papers 证件与附件", allowedDependencies = "offices")
@NullMarked
package org.wutong.bureau.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
