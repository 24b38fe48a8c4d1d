@NullMarked
package org.wutong.bureau.dispatch.storage;

import org.jspecify.annotations.NullMarked;
