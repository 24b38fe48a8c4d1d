package org.wutong.bureau.surveys;

import java.time.OffsetDateTime;

/**
 * One record's answers to one survey for one period.
 *
 * @param region code of the place that guards the record
 * @param done whether it is finished; a draft counts nowhere
 * @param version rises with each change; a change names the one it was based on
 */
public record Sheet(
        long id,
        String survey,
        String period,
        About about,
        long subject,
        String region,
        boolean done,
        Answers answers,
        int version,
        OffsetDateTime at,
        String staffName) {}
