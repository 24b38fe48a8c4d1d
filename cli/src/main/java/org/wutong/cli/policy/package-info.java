/** {@code ./wutong evaluate} and {@code ./wutong policy}: the rules engine on files. */
@NullMarked
package org.wutong.cli.policy;

import org.jspecify.annotations.NullMarked;
