package org.wutong.bureau.register.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a plain register as its fields.
 *
 * @param values by field name: text for texts, codes, places, choices and digits of phones; {@code Long}, {@code LocalDate},
 *     {@code Boolean}, a list of texts for several choices; null where nothing is recorded
 */
public record LedgerRow(long id, int version, Map<String, @Nullable Object> values) {
    @Nullable
    Object value(String field) {
        return values.get(field);
    }
}
