package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Place;

/** 领导小组、工作专班、调度机制: litong-2021 四(二); baotou-2022 二(十); xinzhou-2022 三(二). */
@Ledger(id = "work-group", table = "targets.work_group", order = 10, edit = Right.STEER)
public record WorkGroup(
        @Field(
                key = true,
                aliases = {"名称", "小组名称", "专班名称"})
        String name,

        Place place,
        GroupKind kind,
        @Field(lines = true) @Nullable String duty,
        @Field(aside = true) @Nullable String document,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String note) {}
