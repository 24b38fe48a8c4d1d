package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A firm that has hands to spare, or lacks them, for a while (余缺调剂): 人社部发〔2022〕76号（二）; 包府办发〔2022〕110号 二（二）. */
@Ledger(id = "labour-exchange", table = "dispatch.exchange", order = 10)
record LabourExchange(
        @Field(key = true, aliases = "编号") String number,
        @Field(to = "employer") Link employer,
        ExchangeSide side,
        @Field(aliases = "工种") String job,
        @Field(least = 1, most = 100_000) Integer heads,
        Place place,
        LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(money = true) @Nullable Long wage,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
