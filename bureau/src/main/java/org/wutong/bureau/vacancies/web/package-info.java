@NullMarked
package org.wutong.bureau.vacancies.web;

import org.jspecify.annotations.NullMarked;
