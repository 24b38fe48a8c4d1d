@NullMarked
package org.wutong.postgres;

import org.jspecify.annotations.NullMarked;
