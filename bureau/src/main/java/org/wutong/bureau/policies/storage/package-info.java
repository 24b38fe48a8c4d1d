@NullMarked
package org.wutong.bureau.policies.storage;

import org.jspecify.annotations.NullMarked;
