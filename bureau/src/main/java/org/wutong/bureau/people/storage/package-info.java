@NullMarked
package org.wutong.bureau.people.storage;

import org.jspecify.annotations.NullMarked;
