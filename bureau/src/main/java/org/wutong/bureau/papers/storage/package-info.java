@NullMarked
package org.wutong.bureau.papers.storage;

import org.jspecify.annotations.NullMarked;
