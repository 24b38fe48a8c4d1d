/** Reads spreadsheets as people keep them: xlsx and csv, in the encodings and number formats that occur. */
@NullMarked
package org.wutong.bureau.register.sheet;

import org.jspecify.annotations.NullMarked;
