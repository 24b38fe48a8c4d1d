/**
 * Lifelike made-up counties from a seed: households, people, employers, vacancies and employment histories, as records and as
 * the files a bureau exchanges. Nothing here describes a living person or a real firm.
 */
@NullMarked
package org.wutong.demo;

import org.jspecify.annotations.NullMarked;
