@NullMarked
package org.wutong.bureau.employers.web;

import org.jspecify.annotations.NullMarked;
