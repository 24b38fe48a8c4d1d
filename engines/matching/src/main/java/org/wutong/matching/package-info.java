@NullMarked
package org.wutong.matching;

import org.jspecify.annotations.NullMarked;
