package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Place;

/** 驻点督导: an officer sent down to supervise on the spot; baotou-2022 二(十). */
@Ledger(id = "cadre-on-site", table = "targets.cadre_on_site", order = 30, edit = Right.STEER)
public record CadreOnSite(
        @Field(
                key = true,
                aliases = {"姓名"})
        String name,

        @Field(
                key = true,
                aliases = {"单位", "派出单位"})
        String office,

        @Field(
                key = true,
                aliases = {"驻点"})
        Place place,

        @Field(key = true) LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until,
        @Nullable String duty,
        @Field(lines = true, aside = true) @Nullable String found,
        @Field(lines = true, aside = true) @Nullable String note) {}
