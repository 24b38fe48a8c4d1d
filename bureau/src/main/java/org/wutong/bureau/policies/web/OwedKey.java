package org.wutong.bureau.policies.web;

import org.jspecify.annotations.Nullable;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.storage.Decisions;

/** Where a list of decisions goes on, as it stands in an address: place, person and rule with dots between. */
final class OwedKey {
    private static final int PARTS = 3;

    private OwedKey() {}

    static String of(OwedRow row) {
        return row.region() + "." + row.worker() + "." + row.rule();
    }

    /** Null where it is none. */
    static Decisions.@Nullable Place read(@Nullable String key) {
        String[] parts = key == null ? new String[0] : key.split("\\.", PARTS);
        return parts.length == PARTS && parts[1].matches("\\d{1,18}")
                ? new Decisions.Place(parts[0], Long.parseLong(parts[1]), parts[2])
                : null;
    }
}
