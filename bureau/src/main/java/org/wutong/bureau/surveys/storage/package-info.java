@NullMarked
package org.wutong.bureau.surveys.storage;

import org.jspecify.annotations.NullMarked;
