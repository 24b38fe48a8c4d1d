@NullMarked
package org.wutong.bureau.grants.web;

import org.jspecify.annotations.NullMarked;
