/** Supervision 督办: who lags is asked, answers, is checked or goes up a level; meetings and task forces; the yearly appraisal. */
@NamedInterface("supervision")
@NullMarked
package org.wutong.bureau.targets.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
