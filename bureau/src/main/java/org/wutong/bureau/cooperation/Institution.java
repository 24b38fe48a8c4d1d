package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** An institution of the employment service: xinzhou-2022, 二(一); jinfeng-2024, (五). */
@Ledger(id = "institution", table = "cooperation.institution", order = 10)
record Institution(
        @Field(
                key = true,
                aliases = {"名称", "服务站名称"})
        String name,

        InstitutionLevel level,
        @Field(aliases = {"区划", "区划代码"}) Place place,
        @Field(most = 10000) @Nullable Integer staff,
        @Field(most = 10000) @Nullable Integer publicPosts,
        @Field(to = "employer") @Nullable Link operator,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String address,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
