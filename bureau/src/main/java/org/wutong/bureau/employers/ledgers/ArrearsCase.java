package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** A case of unpaid wages (欠薪案件), from the day it was taken on to the day the wages were paid: jinfeng-2024 (十五). */
@Ledger(id = "arrears-case", table = "employers.arrears_case", order = 130)
record ArrearsCase(
        @Field(key = true, aliases = "案件编号") String number,
        Place place,
        @Field(to = "employer") @Nullable Link employer,
        @Field(to = "construction-site") @Nullable Link site,
        @Nullable Integer people,
        @Field(money = true) @Nullable Long owed,
        LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate settled,
        @Field(aside = true) @Nullable String office,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
