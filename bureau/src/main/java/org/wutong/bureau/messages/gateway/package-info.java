@NullMarked
package org.wutong.bureau.messages.gateway;

import org.jspecify.annotations.NullMarked;
