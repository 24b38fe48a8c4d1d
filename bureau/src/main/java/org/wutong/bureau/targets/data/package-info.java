/** How this duty reads its own files under {@code policies/}: every mistake at its place. */
@NullMarked
package org.wutong.bureau.targets.data;

import org.jspecify.annotations.NullMarked;
