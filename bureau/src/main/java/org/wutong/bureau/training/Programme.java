package org.wutong.bureau.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** A programme of the training catalogue: 包府办发〔2022〕110号 二(五); 人社部发〔2022〕76号 (十). */
@Ledger(id = "programme", table = "training.programme", order = 10)
record Programme(
        @Field(
                key = true,
                aliases = {"名称", "培训项目"})
        String name,

        ProgrammeKind kind,
        @Nullable String occupation,
        @Nullable String industry,
        @Nullable String level,
        @Field(most = 1000) @Nullable Integer days,
        @Field(money = true) @Nullable Long fee,
        @Nullable String certificate,
        @Field(to = "labour-brand") @Nullable Link brand,
        @Nullable Boolean key,
        @Nullable Boolean familyService,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
