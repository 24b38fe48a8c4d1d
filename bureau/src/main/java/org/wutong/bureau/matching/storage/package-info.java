@NullMarked
package org.wutong.bureau.matching.storage;

import org.jspecify.annotations.NullMarked;
