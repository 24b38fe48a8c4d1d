/** People × vacancies: ranked lists with reasons, and what bars the rest. Occupations by the 2022 national dictionary. */
@NullMarked
package org.wutong.matching;

import org.jspecify.annotations.NullMarked;
