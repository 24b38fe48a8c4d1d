package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A point or base that serves workers away from the office: 人社部发〔2022〕76号 (五)(十一); 包府办发〔2022〕110号 二(一); 吴利政规发〔2021〕7号 2 and 7. */
@Ledger(id = "service-point", table = "cooperation.service_point", order = 20)
record ServicePoint(
        @Field(
                key = true,
                aliases = {"站点名称", "基地名称"})
        String name,

        ServicePointKind kind,
        Place place,
        @Nullable BaseLevel level,
        @Field(to = "employer") @Nullable Link operator,
        @Field(to = "partner-region") @Nullable Link partner,
        @Nullable Integer capacity,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(aside = true) @Nullable String address,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
