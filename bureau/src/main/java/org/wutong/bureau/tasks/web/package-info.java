@NullMarked
package org.wutong.bureau.tasks.web;

import org.jspecify.annotations.NullMarked;
