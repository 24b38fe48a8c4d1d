/** The rhythm of reports: what is due where and when, what was handed in, and the figures frozen with it. */
@NullMarked
@NamedInterface("rhythm")
package org.wutong.bureau.targets.rhythm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
