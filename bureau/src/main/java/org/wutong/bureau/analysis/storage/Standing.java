package org.wutong.bureau.analysis.storage;

import org.jspecify.annotations.Nullable;
import org.wutong.spells.TransferScope;

/** What transfer employment of the running year came to. */
record Standing(
        boolean transferred,
        @Nullable TransferScope scope,
        @Nullable Long incomeFen) {
    static final Standing NONE = new Standing(false, null, null);
}
