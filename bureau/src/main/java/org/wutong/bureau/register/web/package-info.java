@NullMarked
package org.wutong.bureau.register.web;

import org.jspecify.annotations.NullMarked;
