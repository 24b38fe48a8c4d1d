/** Workers put forward for a vacancy: consent to be named, and shortlists. */
@NullMarked
package org.wutong.bureau.matching.candidates;

import org.jspecify.annotations.NullMarked;
