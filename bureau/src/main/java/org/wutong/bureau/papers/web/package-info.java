@NullMarked
package org.wutong.bureau.papers.web;

import org.jspecify.annotations.NullMarked;
