/** What may be written at a place of a policy file: keys, closed words, and names of facts, rules and figures. */
@NullMarked
package org.wutong.bureau.policies.completion;

import org.jspecify.annotations.NullMarked;
