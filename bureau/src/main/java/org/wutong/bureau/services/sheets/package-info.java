@NullMarked
package org.wutong.bureau.services.sheets;

import org.jspecify.annotations.NullMarked;
