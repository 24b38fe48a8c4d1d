@NullMarked
package org.wutong.bureau.targets.bulletins.web;

import org.jspecify.annotations.NullMarked;
