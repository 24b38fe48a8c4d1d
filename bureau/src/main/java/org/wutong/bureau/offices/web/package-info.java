@NullMarked
package org.wutong.bureau.offices.web;

import org.jspecify.annotations.NullMarked;
