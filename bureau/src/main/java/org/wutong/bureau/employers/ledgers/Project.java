package org.wutong.bureau.employers.ledgers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** A project that must give posts or pay to those whom the documents name: 吴利政规发〔2021〕7号 二1; jinfeng-2024 (二). */
@Ledger(id = "project", table = "employers.project", order = 100)
record Project(
        @Field(key = true, aliases = "名称") String name,
        ProjectKind kind,
        Place place,
        @Field(to = "employer") @Nullable Link owner,
        @Nullable Integer posts,
        @Nullable Integer targetPosts,
        @Field(money = true) @Nullable Long funds,
        @Field(money = true) @Nullable Long wages,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(aside = true) @Nullable String paper,
        @Field(lines = true, aside = true) @Nullable String note) {}
