package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed of lending workers: 内人社发〔2022〕94号 一; 包府办发〔2022〕110号 二（二）; 人社部发〔2022〕76号（二）.
 *
 * @param region place of the office that keeps it
 * @param lender employer the labour relation stays with
 * @param place where people work meanwhile, a code
 * @param wagesBy who pays the wages
 * @param insuranceBy who pays social insurance
 * @param injuryBy who answers for injuries at work
 * @param paper number of the written agreement
 */
public record SharingDraft(
        String region,
        long lender,
        long borrower,
        String place,
        String job,
        LocalDate from,
        LocalDate to,
        Party wagesBy,
        Party insuranceBy,
        Party injuryBy,
        @Nullable Long wageFen,
        @Nullable LocalDate agreedOn,
        String paper,
        String note) {}
