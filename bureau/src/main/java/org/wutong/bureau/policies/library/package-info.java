/** The law to read and to search: documents, clauses with their figures through time, readings and worked cases, in words. */
@NullMarked
package org.wutong.bureau.policies.library;

import org.jspecify.annotations.NullMarked;
