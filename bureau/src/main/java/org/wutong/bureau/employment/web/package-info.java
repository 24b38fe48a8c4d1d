@NullMarked
package org.wutong.bureau.employment.web;

import org.jspecify.annotations.NullMarked;
