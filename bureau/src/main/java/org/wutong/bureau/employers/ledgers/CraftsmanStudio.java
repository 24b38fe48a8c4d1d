package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A studio of a rural craftsman: jinfeng-2024 (九). */
@Ledger(id = "craftsman-studio", table = "employers.craftsman_studio", order = 70)
record CraftsmanStudio(
        @Field(key = true, aliases = "名称") String name,
        StudioKind kind,
        @Nullable RecognitionLevel level,
        @Nullable String craft,
        @Field(longest = 40) @Nullable String master,
        Place place,
        @Field(to = "employer") @Nullable Link employer,
        @Nullable Integer apprentices,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(aside = true) @Nullable PhoneNumber phone,
        @Field(lines = true, aside = true) @Nullable String note) {}
