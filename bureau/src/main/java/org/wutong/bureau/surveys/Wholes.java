package org.wutong.bureau.surveys;

import java.math.BigDecimal;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Whole numbers of a survey file. */
final class Wholes {
    private Wholes() {}

    static long require(YamlMap map, String key, long least, long most) {
        return map.require(key).map(value -> read(value, least, most)).orElse(least);
    }

    static long read(YamlValue value, long least, long most) {
        if (value.scalar() instanceof BigDecimal number
                && number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.longValueExact();
        }
        value.problem("a whole number from " + least + " to " + most + " is expected here");
        return least;
    }
}
