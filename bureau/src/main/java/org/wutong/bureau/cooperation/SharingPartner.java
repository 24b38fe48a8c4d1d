package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.vocabulary.PhoneNumber;

/** A firm that lends or borrows workers: 内人社发〔2022〕94号 一; 包府办发〔2022〕110号 二(二). */
@Ledger(id = "sharing-partner", table = "cooperation.sharing_partner", order = 80)
record SharingPartner(
        @Field(key = true, to = "employer") Link employer,
        SharingRole role,
        @Nullable String busy,
        @Nullable String slack,
        @Nullable String titles,
        @Nullable Integer heads,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
