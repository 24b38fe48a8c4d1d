package org.wutong.bureau.ventures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/**
 * A base where start-ups are housed (创业孵化基地, 返乡创业园): 包府办发〔2022〕110号 一(四); 吴利政规发〔2021〕7号 三(二)5; xinzhou-2022
 * 二(三)2③.
 */
@Ledger(id = "incubator", table = "ventures.incubator", order = 20)
record Incubator(
        @Field(key = true, aliases = "基地名称") String name,
        @Nullable IncubatorLevel level,
        Place place,
        @Field(to = "employer") @Nullable Link operator,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {
    boolean standsOn(LocalDate day) {
        return IncubatorTenant.holds(since, until, day);
    }
}
