package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** What an employer is recognised as: 人社部发〔2022〕76号 (十四); 吴利政规发〔2021〕7号 2, 4; jinfeng-2024 (四). */
@Ledger(id = "recognition", table = "employers.recognition", order = 10)
record Recognition(
        @Field(key = true, to = "employer", aliases = "单位名称")
        Link employer,

        @Field(key = true) RecognitionKind kind,
        @Field(key = true) LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Nullable RecognitionLevel level,
        @Nullable String number,
        @Nullable String office,
        @Field(notBefore = "since") @Nullable LocalDate revoked,
        @Field(aside = true) @Nullable String reason,
        @Field(lines = true, aside = true) @Nullable String note) {}
