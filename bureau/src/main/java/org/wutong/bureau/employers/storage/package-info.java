@NullMarked
package org.wutong.bureau.employers.storage;

import org.jspecify.annotations.NullMarked;
