package org.wutong.bureau.dispatch.sharing;

/** Who of a sharing bears a duty. */
public enum Party {
    LENDER,
    BORROWER,
    BOTH;

    public String labelKey() {
        return "dispatch.sharing.party." + name();
    }
}
