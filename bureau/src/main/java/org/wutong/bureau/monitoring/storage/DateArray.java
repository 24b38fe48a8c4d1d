package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days as a parameter of SQL, which reads them as {@code ?::text[]::date[]}: the driver takes no arrays of days. */
final class DateArray {
    private DateArray() {}

    static <T> String[] of(Collection<T> rows, Function<T, @Nullable LocalDate> day) {
        List<@Nullable String> written = new ArrayList<>();
        for (T row : rows) {
            LocalDate known = day.apply(row);
            written.add(known == null ? null : known.toString());
        }
        return written.toArray(new String[0]);
    }
}
