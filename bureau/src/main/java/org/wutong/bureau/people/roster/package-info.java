/** Rosters that come as spreadsheets: who each row is, where they stand, what it says of them. */
@NullMarked
package org.wutong.bureau.people.roster;

import org.jspecify.annotations.NullMarked;
