package org.wutong.bureau.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.vocabulary.PhoneNumber;

/** A body that may hold classes: 人社部发〔2022〕76号 (十). */
@Ledger(id = "training-body", table = "training.training_body", order = 20)
record TrainingBody(
        @Field(key = true, to = "employer") Link employer,
        @Nullable String licence,
        @Nullable String trades,
        @Nullable Integer seats,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
