@NullMarked
package org.wutong.bureau.monitoring.web;

import org.jspecify.annotations.NullMarked;
