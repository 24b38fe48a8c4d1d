@NullMarked
package org.wutong.bureau.surveys.web;

import org.jspecify.annotations.NullMarked;
