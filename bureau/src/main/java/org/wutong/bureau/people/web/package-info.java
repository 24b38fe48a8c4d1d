@NullMarked
package org.wutong.bureau.people.web;

import org.jspecify.annotations.NullMarked;
