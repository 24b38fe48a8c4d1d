package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** A construction site with the safeguards of wages (两金三制) that stand there: 包府办发〔2022〕110号 二(七). */
@Ledger(id = "construction-site", table = "employers.construction_site", order = 120)
record ConstructionSite(
        @Field(key = true, aliases = "工地名称") String name,
        Place place,
        @Field(to = "project") @Nullable Link project,
        @Field(to = "employer") @Nullable Link contractor,
        @Nullable Boolean deposit,
        @Nullable Boolean emergencyFund,
        @Nullable Boolean specialAccount,
        @Nullable Boolean realNameRoll,
        @Nullable Boolean bankPayroll,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String note) {}
