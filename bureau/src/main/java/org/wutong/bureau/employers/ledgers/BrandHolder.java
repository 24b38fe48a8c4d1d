package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.PhoneNumber;

/** A leading craftsperson of a brand: xinzhou-2022 二(四)2. */
@Ledger(id = "brand-holder", table = "employers.brand_holder", order = 40)
record BrandHolder(
        @Field(key = true, to = "labour-brand") Link brand,
        @Field(key = true, longest = 40) String name,
        @Nullable String title,
        @Nullable Place place,
        @Nullable PhoneNumber phone,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until) {}
