/** What if: figures of the law tried otherwise on the people there are, before anything is published. */
@NullMarked
package org.wutong.bureau.policies.whatif;

import org.jspecify.annotations.NullMarked;
