package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.vocabulary.PhoneNumber;

/** Who looks after a firm's need for workers: 包府办发〔2022〕110号 二(二). */
@Ledger(id = "enterprise-specialist", table = "employers.enterprise_specialist", order = 20)
record EnterpriseSpecialist(
        @Field(key = true, to = "employer") Link employer,
        @Field(key = true, longest = 40) String name,
        @Field(to = "project") @Nullable Link project,
        @Nullable String office,
        @Nullable PhoneNumber phone,
        LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String note) {}
