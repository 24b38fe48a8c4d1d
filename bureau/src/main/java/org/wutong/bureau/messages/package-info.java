/**
 * Footing: what the bureau sends to phones. Templates and manners are data; one gateway sends; every message, its fate and who
 * asked for it stay on record.
 */
@ApplicationModule(displayName = "Messages 短信", allowedDependencies = "offices")
@NullMarked
package org.wutong.bureau.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
