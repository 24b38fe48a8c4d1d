@NullMarked
package org.wutong.rules;

import org.jspecify.annotations.NullMarked;
