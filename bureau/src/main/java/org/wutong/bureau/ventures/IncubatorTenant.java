package org.wutong.bureau.ventures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** A start-up housed in an incubator (入驻实体): xinzhou-2022 二(三)2③ counts them and whom they employ. */
@Ledger(id = "incubator-tenant", table = "ventures.incubator_tenant", order = 30)
record IncubatorTenant(
        @Field(key = true, to = "incubator") Link incubator,
        @Field(key = true, aliases = "实体名称") String name,
        @Field(to = "employer") @Nullable Link employer,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String note) {
    boolean housedOn(LocalDate day) {
        return holds(since, until, day);
    }

    /** A beginning that is not recorded has begun. */
    static boolean holds(@Nullable LocalDate since, @Nullable LocalDate until, LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
