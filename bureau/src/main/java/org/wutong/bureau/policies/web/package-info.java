@NullMarked
package org.wutong.bureau.policies.web;

import org.jspecify.annotations.NullMarked;
