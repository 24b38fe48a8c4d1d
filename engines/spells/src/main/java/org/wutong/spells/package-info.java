/**
 * The arithmetic of employment spells (就业经历). Start at {@link org.wutong.spells.EmploymentHistory}. Days are inclusive at
 * both ends, money is whole fen, and nothing after the given day has happened yet.
 */
@NullMarked
package org.wutong.spells;

import org.jspecify.annotations.NullMarked;
