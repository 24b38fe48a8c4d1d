/** Two records of one person: found, looked at side by side, merged, or told apart for good. */
@NullMarked
package org.wutong.bureau.people.duplicates;

import org.jspecify.annotations.NullMarked;
