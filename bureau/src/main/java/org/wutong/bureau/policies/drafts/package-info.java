/** Policies before they are in force: drafts, what is wrong with them, what they would change, and publishing them. */
@NullMarked
package org.wutong.bureau.policies.drafts;

import org.jspecify.annotations.NullMarked;
