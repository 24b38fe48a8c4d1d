@NullMarked
package org.wutong.conditions;

import org.jspecify.annotations.NullMarked;
