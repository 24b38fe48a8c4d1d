package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

/** Who is in a group, for which office. */
@Ledger(id = "group-member", table = "targets.group_member", order = 20, edit = Right.STEER)
public record GroupMember(
        @Field(key = true, to = "work-group") Link workGroup,

        @Field(
                key = true,
                aliases = {"姓名"})
        String name,

        @Field(
                key = true,
                aliases = {"单位"})
        String office,

        @Nullable MemberRole role,
        @Nullable Place place,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Field(lines = true, aside = true) @Nullable String note) {}
