package org.wutong.matching;

/**
 * How entries are cut into blocks of one size. Small ones have tight bounds, but there are more of them to add up and to
 * remember; so the larger the index, the larger its blocks.
 *
 * @param entries how many there are
 * @param shift the size of a block as a power of two
 */
record Blocks(int entries, int shift) {
    private static final int SMALLEST = 4;
    private static final int MOST_BLOCKS = 8_192;

    static Blocks of(int entries) {
        int shift = SMALLEST;
        while (entries - 1 >> shift >= MOST_BLOCKS) {
            shift++;
        }
        return new Blocks(entries, shift);
    }

    int size() {
        return 1 << shift;
    }

    int count() {
        return entries + size() - 1 >> shift;
    }

    /** The block an entry lies in. */
    int block(int entry) {
        return entry >> shift;
    }

    /** Where in its block an entry lies. */
    int within(int entry) {
        return entry & size() - 1;
    }

    /** The first entry of a block. */
    int begin(int block) {
        return block << shift;
    }

    /** The entry after the last one of a block. */
    int end(int block) {
        return Math.min(entries, block + 1 << shift);
    }
}
