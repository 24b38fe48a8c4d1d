package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** An agreement on labour with a region or a firm: 包府办发〔2022〕110号 二(一). */
@Ledger(id = "agreement", table = "cooperation.agreement", order = 60)
record Agreement(
        @Field(key = true, aliases = "名称") String name,
        @Field(to = "partner-region") @Nullable Link partner,
        @Field(to = "employer") @Nullable Link employer,
        LocalDate signed,
        @Field(notBefore = "signed") @Nullable LocalDate until,
        @Nullable Integer seats,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String terms,
        @Field(lines = true, aside = true) @Nullable String note) {}
