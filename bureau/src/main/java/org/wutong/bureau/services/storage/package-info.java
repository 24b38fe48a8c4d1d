@NullMarked
package org.wutong.bureau.services.storage;

import org.jspecify.annotations.NullMarked;
