@NullMarked
package org.wutong.bureau.employment.storage;

import org.jspecify.annotations.NullMarked;
