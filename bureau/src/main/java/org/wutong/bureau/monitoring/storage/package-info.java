@NullMarked
package org.wutong.bureau.monitoring.storage;

import org.jspecify.annotations.NullMarked;
