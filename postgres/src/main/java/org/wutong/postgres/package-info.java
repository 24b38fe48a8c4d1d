/**
 * PostgreSQL in a folder of its own: unpacked, initialised, started, watched and stopped by the program that uses it.
 * Plain Java, no Spring. {@link org.wutong.postgres.EmbeddedPostgres} is the way in.
 */
@NullMarked
package org.wutong.postgres;

import org.jspecify.annotations.NullMarked;
