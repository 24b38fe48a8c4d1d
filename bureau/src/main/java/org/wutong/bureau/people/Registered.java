package org.wutong.bureau.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on a roster, as the duplicate check may tell of anyone.
 *
 * @param closedOn since when the record is closed; null while it is open
 */
public record Registered(
        long worker, String region, @Nullable LocalDate closedOn) {}
