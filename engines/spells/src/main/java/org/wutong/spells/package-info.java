@NullMarked
package org.wutong.spells;

import org.jspecify.annotations.NullMarked;
