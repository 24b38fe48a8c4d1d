@NullMarked
package org.wutong.bureau.surveys.sheets;

import org.jspecify.annotations.NullMarked;
