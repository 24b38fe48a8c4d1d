@NullMarked
package org.wutong.bureau.grants.storage;

import org.jspecify.annotations.NullMarked;
