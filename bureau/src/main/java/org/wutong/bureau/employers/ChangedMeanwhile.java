package org.wutong.bureau.employers;

/** Somebody else changed the record after the page was opened; nothing was written. */
public final class ChangedMeanwhile extends RuntimeException {
    public ChangedMeanwhile(String what) {
        super(what);
    }
}
