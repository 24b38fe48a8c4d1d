/** Registers about employers: recognitions, brands, studios, honours, projects with a quota. */
@NullMarked
package org.wutong.bureau.employers.ledgers;

import org.jspecify.annotations.NullMarked;
