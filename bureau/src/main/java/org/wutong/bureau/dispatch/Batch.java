package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One organised departure (有组织输出的一批) as recorded; null is not known. 包府办发〔2022〕110号 二（一）; 人社部发〔2022〕76号（三）.
 *
 * @param number what the bureau calls it; unique
 * @param region place of the office that runs it; who may edit that place may change it
 * @param destination code of the place people go to
 * @param employer id; {@code employerName} is told where it is not on the register
 * @param vacancy the vacancy people go to, by id
 * @param job what they do there, as it goes into their records
 * @param industry code of GB/T 4754
 * @param wageFen agreed wage a month
 * @param organiser id of the agency, broker or company that organises it
 * @param agreement record of the register {@code agreement}
 * @param station record of the register {@code service-point} that receives them
 * @param fareFen what each one pays for the way and has proved
 * @param charterFen what the vehicles cost altogether
 */
public record Batch(
        long id,
        int version,
        String number,
        String title,
        String region,
        BatchState state,
        String destination,
        @Nullable Long employer,
        String employerName,
        @Nullable Long vacancy,
        String job,
        @Nullable String industry,
        @Nullable Long wageFen,
        @Nullable Boolean contractSigned,
        @Nullable Integer contractMonths,
        @Nullable Long organiser,
        @Nullable Long agreement,
        @Nullable Long station,
        LocalDate departsOn,
        String departsFrom,
        String insurer,
        String policyNumber,
        @Nullable Long fareFen,
        @Nullable Long charterFen,
        @Nullable LocalDate departedOn,
        @Nullable LocalDate arrivedOn,
        String note) {}
