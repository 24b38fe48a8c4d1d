package org.wutong.bureau.grants;

import java.time.LocalDate;

/**
 * A contract of purchased services about to be recorded.
 *
 * @param region place the service is for: the county, or a township whose clerk notes what is delivered
 * @param fen the whole sum; what is agreed under it comes to no more
 * @param basis document it rests on; may be empty
 */
public record NewContract(
        String number,
        String region,
        String title,
        String provider,
        String fund,
        long fen,
        LocalDate fromOn,
        LocalDate toOn,
        String basis) {}
