package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A member of an alliance: 包府办发〔2022〕110号 二(十). */
@Ledger(id = "alliance-member", table = "cooperation.alliance_member", order = 50)
record AllianceMember(
        @Field(key = true, to = "alliance") Link alliance,
        @Field(key = true, aliases = "单位名称") String name,
        @Field(to = "employer") @Nullable Link employer,
        @Nullable Place region,
        @Nullable String services,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String contact,
        @Field(aside = true) @Nullable PhoneNumber phone) {}
