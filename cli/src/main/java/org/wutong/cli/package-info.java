/** The command line: the engines on files, without a database and without Spring. */
@NullMarked
package org.wutong.cli;

import org.jspecify.annotations.NullMarked;
