package org.wutong.bureau.targets;

import org.jspecify.annotations.Nullable;

/**
 * An indicator of which a document says only which way it shall go.
 *
 * @param region place it is set for; empty for the whole nation
 * @param way which way
 * @param counts name of the counting rule whose figure is followed; null where there are no records
 */
public record Direction(
        String id,
        String document,
        String article,
        String region,
        String indicatorZh,
        String indicatorEn,
        Way way,
        Target.Unit unit,
        @Nullable String counts) {

    public enum Way {
        UP,
        DOWN,
        STEADY,
        /** 应保尽保: everybody who is due. */
        COMPLETE
    }

    public String indicator(String language) {
        return language.startsWith("en") ? indicatorEn : indicatorZh;
    }
}
