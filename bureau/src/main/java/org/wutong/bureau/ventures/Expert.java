package org.wutong.bureau.ventures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A member of the team that helps start-ups: 内人社发〔2022〕94号 三; 人社部发〔2022〕76号 (八). */
@Ledger(id = "expert", table = "ventures.expert", order = 10)
record Expert(
        @Field(key = true, longest = 40) String name,
        @Field(key = true) String office,
        @Nullable List<ExpertField> fields,
        @Nullable String title,
        @Nullable Place place,
        LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
