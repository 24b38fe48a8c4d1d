package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** An honour or prize of an employer or a person: xinzhou-2022 二(四)1. */
@Ledger(id = "honour", table = "employers.honour", order = 90)
record Honour(
        @Field(
                key = true,
                aliases = {"姓名或单位", "获得者"})
        String holder,

        @Field(key = true) String title,
        @Field(key = true) LocalDate granted,
        HonourKind kind,
        @Nullable RecognitionLevel level,
        @Field(to = "employer") @Nullable Link employer,
        @Field(to = "competition") @Nullable Link competition,
        @Field(notBefore = "granted") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
