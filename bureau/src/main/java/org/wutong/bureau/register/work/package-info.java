@NullMarked
package org.wutong.bureau.register.work;

import org.jspecify.annotations.NullMarked;
