@NullMarked
package org.wutong.bureau.messages.storage;

import org.jspecify.annotations.NullMarked;
