@NullMarked
package org.wutong.bureau.vacancies.storage;

import org.jspecify.annotations.NullMarked;
