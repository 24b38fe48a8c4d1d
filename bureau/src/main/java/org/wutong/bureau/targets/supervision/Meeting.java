package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;

/**
 * A meeting that was held.
 *
 * @param region place that held it
 * @param workGroup id of the {@link WorkGroup} that met
 * @param present who came, {@code absent} who did not, as written
 */
public record Meeting(
        long id,
        String region,
        long workGroup,
        String title,
        LocalDate heldOn,
        String venue,
        String host,
        String agenda,
        String present,
        String absent,
        String minutes,
        String madeName,
        String office,
        int version) {}
