@NullMarked
package org.wutong.bureau.tasks.storage;

import org.jspecify.annotations.NullMarked;
