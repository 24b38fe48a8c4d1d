package org.wutong.bureau.posts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;

/** A kind of public-welfare post: 包府办发〔2022〕110号 二(六); jinfeng-2024 (十四). */
@Ledger(id = "post-type", table = "posts.post_type", order = 10)
record PostType(
        @Field(key = true, aliases = "名称") String name,
        PostKind kind,
        @Field(codes = "public-post-class") @Nullable String postClass,
        @Nullable String sector,
        @Nullable Integer places,
        @Nullable String classes,
        @Nullable String fund,
        @Nullable PostLevel level,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String duties,
        @Field(aside = true) @Nullable String paper) {}
