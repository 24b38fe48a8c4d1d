package org.wutong.bureau.grants;

import org.jspecify.annotations.Nullable;

/**
 * What a step would meet at one case.
 *
 * @param hindrance null where it can be taken
 * @param today what deciding again today gives, where the step asks for it
 */
public record Examined(GrantCase grant, @Nullable Hindrance hindrance, Recheck.@Nullable Today today) {
    public boolean free() {
        return hindrance == null;
    }
}
