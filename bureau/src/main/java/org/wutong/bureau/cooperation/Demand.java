package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** One line of the demand list under an agreement, kept current: 包府办发〔2022〕110号 二(一). */
@Ledger(id = "demand", table = "cooperation.demand", order = 70)
record Demand(
        @Field(key = true, to = "agreement") Link agreement,

        @Field(
                key = true,
                aliases = {"岗位名称", "工种"})
        String title,

        @Field(to = "employer") @Nullable Link employer,
        @Nullable Place place,
        Integer headcount,
        @Field(money = true) @Nullable Long wageLow,
        @Field(money = true) @Nullable Long wageHigh,
        @Nullable LocalDate starts,
        @Field(notBefore = "starts") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String asks) {}
