/** Bringing them in from spreadsheets. */
@NullMarked
package org.wutong.bureau.vacancies.sheets;

import org.jspecify.annotations.NullMarked;
