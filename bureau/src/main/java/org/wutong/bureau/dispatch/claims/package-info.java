/** What the organiser of a departure may claim for: placements, and the facts that rules ask of them. */
@NullMarked
package org.wutong.bureau.dispatch.claims;

import org.jspecify.annotations.NullMarked;
