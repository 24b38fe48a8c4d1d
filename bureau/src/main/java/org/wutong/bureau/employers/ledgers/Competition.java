package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Place;

/** A competition of skills or brands: xinzhou-2022 二(四)1; 包府办发〔2022〕110号 二(四). */
@Ledger(id = "competition", table = "employers.competition", order = 80)
record Competition(
        @Field(key = true, aliases = "名称") String name,
        RecognitionLevel level,
        @Nullable String organiser,
        LocalDate starts,
        @Field(notBefore = "starts") @Nullable LocalDate until,
        @Nullable Place place,
        @Nullable Integer entrants,
        @Nullable String trades,
        @Field(lines = true, aside = true) @Nullable String note) {}
