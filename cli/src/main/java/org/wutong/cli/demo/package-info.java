/** {@code ./wutong demo}: a made-up county as files. */
@NullMarked
package org.wutong.cli.demo;

import org.jspecify.annotations.NullMarked;
