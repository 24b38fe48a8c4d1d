@NullMarked
package org.wutong.bureau.dispatch.web;

import org.jspecify.annotations.NullMarked;
