@NullMarked
package org.wutong.bureau.offices.storage;

import org.jspecify.annotations.NullMarked;
