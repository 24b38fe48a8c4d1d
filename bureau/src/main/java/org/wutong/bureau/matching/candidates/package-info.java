/** Workers put forward for a vacancy: consent to be named, and shortlists. */
@NullMarked
@NamedInterface("candidates")
package org.wutong.bureau.matching.candidates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
