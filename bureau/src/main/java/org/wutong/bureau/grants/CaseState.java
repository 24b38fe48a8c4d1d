package org.wutong.bureau.grants;

import org.jspecify.annotations.Nullable;

/** How far a case has come; which part of its fund its sum belongs to meanwhile. */
public enum CaseState {
    DRAFTED(null, "act"),
    SUBMITTED(FundPart.RESERVED, "act"),
    /** 初审: looked at in the village or township. */
    CHECKED(FundPart.RESERVED, "act"),
    /** 审核: looked at in the county. */
    REVIEWED(FundPart.RESERVED, "act"),
    /** 公示: hangs out. */
    NOTICE(FundPart.RESERVED, "act"),
    APPROVED(FundPart.COMMITTED, "act"),
    /** In a batch on its way to the bank. */
    BATCHED(FundPart.COMMITTED, "act"),
    PAID(FundPart.PAID, "yes"),
    /** 退回: the bank could not pay it out. */
    RETURNED(FundPart.COMMITTED, "bad"),
    /** Sent back to be mended; goes on where the one who sent it back sits. */
    MENDING(FundPart.RESERVED, "unk"),
    /** 追回: what was wrongly paid comes back in instalments. */
    RECOVERING(FundPart.PAID, "bad"),
    RECOVERED(FundPart.PAID, "no"),
    CLOSED(null, "no");

    private final @Nullable FundPart part;
    private final String badge;

    CaseState(@Nullable FundPart part, String badge) {
        this.part = part;
        this.badge = badge;
    }

    public @Nullable FundPart part() {
        return part;
    }

    /** Sign of the state as pages show it. */
    public String badge() {
        return badge;
    }

    public boolean waits() {
        return this != PAID && this != RECOVERED && this != CLOSED;
    }
}
