package org.wutong.bureau.register.sheet;

/** How large a file may be. What goes beyond is refused with the limit, never cut off in silence. */
public final class SheetLimits {
    public static final int ROWS = 300_000;
    public static final int COLUMNS = 512;
    public static final int CELL_CHARACTERS = 2_000;
    public static final int FILE_BYTES = 64 << 20;
    /** Unpacked size of one part of an xlsx file; the table of texts is held in memory and has a limit of its own. */
    static final long PART_BYTES = 1L << 30;

    static final long TEXTS_BYTES = 128L << 20;
    static final int PARTS = 2_000;

    private SheetLimits() {}
}
