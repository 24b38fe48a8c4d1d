package org.wutong.bureau.ventures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** A guaranteed start-up loan that was paid out (创业担保贷款): 包府办发〔2022〕110号 二(三); jinfeng-2024 (三). Who borrowed is told by kind alone. */
@Ledger(id = "startup-loan", table = "ventures.startup_loan", order = 50)
record StartUpLoan(
        @Field(
                key = true,
                aliases = {"合同号", "借款合同号"})
        String contract,

        Borrower borrower,
        @Field(to = "employer") @Nullable Link employer,
        Place place,
        @Nullable String bank,
        @Field(money = true) Long principal,
        LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
