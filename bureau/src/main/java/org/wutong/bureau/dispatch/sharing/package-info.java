/** Shared employment: workers lent between firms, and who has hands to spare. */
@NullMarked
@NamedInterface("sharing")
package org.wutong.bureau.dispatch.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
