package org.wutong.bureau.targets;

/**
 * Figures that a page wants are being counted for the first time and will not be there soon; it is answered at once, and asks again. Only
 * ever thrown where {@link AtHand figures at hand} would do.
 */
public final class StillCounting extends RuntimeException {
    private static final long serialVersionUID = 1;

    StillCounting() {
        super("figures are being counted for the first time", null, false, false);
    }
}
