@NullMarked
package org.wutong.bureau.targets.web;

import org.jspecify.annotations.NullMarked;
