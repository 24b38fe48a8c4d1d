package org.wutong.bureau.people.settlements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Place;

/** An area in which relocated people live, as a named group of villages: 吴利政规发〔2021〕7号 二; 人社部发〔2022〕76号 (十五). */
@Ledger(id = "settlement-area", table = "people.settlement_area", order = 10)
record SettlementArea(
        @Field(key = true, aliases = "名称") String name,
        @Nullable SettlementKind kind,
        Place place,
        @Nullable Integer households,
        @Nullable Integer people,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String note) {}
