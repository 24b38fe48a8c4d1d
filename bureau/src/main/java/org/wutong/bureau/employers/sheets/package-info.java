/** Bringing them in from spreadsheets. */
@NullMarked
package org.wutong.bureau.employers.sheets;

import org.jspecify.annotations.NullMarked;
