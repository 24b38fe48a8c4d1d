/** Subjects and decisions as lines of JSON: what the command line reads and writes, and what a frozen decision is made of. */
@NullMarked
package org.wutong.rules.files;

import org.jspecify.annotations.NullMarked;
