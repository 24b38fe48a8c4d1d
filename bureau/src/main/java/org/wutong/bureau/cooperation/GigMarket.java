package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A market for gig work with its operator: jinfeng-2024 (十); 人社部发〔2022〕76号 (九). */
@Ledger(id = "gig-market", table = "cooperation.gig_market", order = 90)
record GigMarket(
        @Field(
                key = true,
                aliases = {"名称", "零工市场名称"})
        String name,

        Place place,
        @Field(to = "employer") @Nullable Link operator,
        @Nullable List<GigService> services,
        @Nullable Integer seats,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String address,
        @Field(aside = true) @Nullable String hours,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
