@NullMarked
package org.wutong.bureau.matching.web;

import org.jspecify.annotations.NullMarked;
