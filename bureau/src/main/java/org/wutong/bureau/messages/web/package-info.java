@NullMarked
package org.wutong.bureau.messages.web;

import org.jspecify.annotations.NullMarked;
