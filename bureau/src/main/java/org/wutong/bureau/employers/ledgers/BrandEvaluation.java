package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** How a brand did in a year: 包府办发〔2022〕110号 二(四). */
@Ledger(id = "brand-evaluation", table = "employers.brand_evaluation", order = 50)
record BrandEvaluation(
        @Field(key = true, to = "labour-brand") Link brand,
        @Field(key = true, least = 2000, most = 2100) Integer year,
        @Field(most = 1000) @Nullable Integer points,
        BrandResult result,
        @Field(money = true) @Nullable Long support,
        @Nullable LocalDate evaluated,
        @Field(lines = true, aside = true) @Nullable String note) {}
