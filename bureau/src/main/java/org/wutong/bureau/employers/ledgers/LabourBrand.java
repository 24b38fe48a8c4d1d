package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** A brand of labour: 人社部发〔2022〕76号 (四); 包府办发〔2022〕110号 二(四); xinzhou-2022 二(四)2. */
@Ledger(id = "labour-brand", table = "employers.labour_brand", order = 30)
record LabourBrand(
        @Field(
                key = true,
                aliases = {"名称", "劳务品牌"})
        String name,

        String trade,
        @Nullable Place place,
        BrandStage stage,
        @Field(to = "employer") @Nullable Link flagship,
        @Nullable Integer workers,
        @Nullable Integer povertyWorkers,
        @Field(money = true) @Nullable Long yearlyIncome,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
