/** How a spreadsheet is brought in: layouts, check, application, undo. */
@NullMarked
package org.wutong.bureau.register.imports;

import org.jspecify.annotations.NullMarked;
