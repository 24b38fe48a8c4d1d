/** The application: one package per duty of the bureau, shared footings beneath them. */
@NullMarked
package org.wutong.bureau;

import org.jspecify.annotations.NullMarked;
