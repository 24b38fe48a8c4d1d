package org.wutong.bureau.people.settlements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** A village or community that belongs to a settlement area. */
@Ledger(id = "settlement-part", table = "people.settlement_part", order = 20)
record SettlementPart(
        @Field(key = true, to = "settlement-area") Link area,
        @Field(key = true) Place village,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until) {}
