@NullMarked
package org.wutong.bureau.services.talks;

import org.jspecify.annotations.NullMarked;
