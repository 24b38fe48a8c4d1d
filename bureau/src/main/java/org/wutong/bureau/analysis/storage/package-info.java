/** Reads the columns from the tables of people and employment. */
@NullMarked
package org.wutong.bureau.analysis.storage;

import org.jspecify.annotations.NullMarked;
