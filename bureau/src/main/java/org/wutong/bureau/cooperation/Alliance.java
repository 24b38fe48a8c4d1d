package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Place;

/** An alliance for labour cooperation or human-resource services: 内人社发〔2022〕94号 二; 包府办发〔2022〕110号 二(十). */
@Ledger(id = "alliance", table = "cooperation.alliance", order = 40)
record Alliance(
        @Field(key = true, aliases = "名称") String name,
        AllianceKind kind,
        @Nullable String lead,
        @Nullable Place place,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String duties,
        @Field(lines = true, aside = true) @Nullable String note) {}
