/** Random conditions as syntax trees with facts to try them on, for whoever holds the engine against another one. */
@NullMarked
package org.wutong.conditions.trees;

import org.jspecify.annotations.NullMarked;
