package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A region that the county cooperates with on labour: 人社部发〔2022〕76号 (三); 包府办发〔2022〕110号 二(一). */
@Ledger(id = "partner-region", table = "cooperation.partner_region", order = 30)
record PartnerRegion(
        @Field(
                key = true,
                aliases = {"名称", "地区"})
        String name,

        PartnerKind kind,
        Place place,
        @Nullable String office,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
