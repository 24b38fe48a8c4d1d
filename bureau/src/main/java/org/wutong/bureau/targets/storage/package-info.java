/** Snapshots, reports and bulletins in the database. */
@NullMarked
package org.wutong.bureau.targets.storage;

import org.jspecify.annotations.NullMarked;
