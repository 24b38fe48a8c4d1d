package org.wutong.bureau.grants;

/** Parts of a fund's money that cases hold: asked for, granted, gone out. */
public enum FundPart {
    RESERVED,
    COMMITTED,
    PAID
}
