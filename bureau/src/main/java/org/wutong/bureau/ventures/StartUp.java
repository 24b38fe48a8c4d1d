package org.wutong.bureau.ventures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/**
 * A start-up the bureau helped into being (创业实体): jinfeng-2024 (三) counts them, the posts they make, whom they employ and those that were
 * paid the one-off grant.
 */
@Ledger(id = "startup", table = "ventures.startup", order = 40)
record StartUp(
        @Field(key = true, aliases = "实体名称") String name,
        @Field(to = "employer") @Nullable Link employer,
        Place place,
        @Nullable FounderGroup founder,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Nullable Integer posts,
        @Nullable LocalDate grantOn,
        @Field(money = true) @Nullable Long grantFen,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
