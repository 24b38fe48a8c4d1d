package org.wutong.bureau.dispatch;

import org.jspecify.annotations.Nullable;

/** Who travels along and answers for the people. @param phone whole, for it is on the printed lists; null when not told */
public record Escort(
        long id, long batch, String name, @Nullable String phone) {}
