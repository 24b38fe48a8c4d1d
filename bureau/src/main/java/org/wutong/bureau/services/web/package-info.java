@NullMarked
package org.wutong.bureau.services.web;

import org.jspecify.annotations.NullMarked;
