@NullMarked
package org.wutong.bureau.targets.storage;

import org.jspecify.annotations.NullMarked;
