package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** An application for a brand to a level above: xinzhou-2022 二(四)2. */
@Ledger(id = "brand-application", table = "employers.brand_application", order = 60)
record BrandApplication(
        @Field(key = true, to = "labour-brand") Link brand,
        @Field(key = true) RecognitionLevel level,
        @Field(key = true) LocalDate submitted,
        @Field(notBefore = "submitted") @Nullable LocalDate answered,
        @Nullable ApplicationAnswer answer,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
