/** YAML files that people write, read with positions, so that every mistake can be shown at its place. */
@NullMarked
package org.wutong.conditions.source;

import org.jspecify.annotations.NullMarked;
