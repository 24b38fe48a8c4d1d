/** {@code ./wutong match}: workers and vacancies from CSV files in, ranked lists with reasons out. */
@NullMarked
package org.wutong.cli.match;

import org.jspecify.annotations.NullMarked;
