/** The pages of the themes, as tables, charts and spreadsheets. */
@NullMarked
package org.wutong.bureau.analysis.web;

import org.jspecify.annotations.NullMarked;
