package org.wutong.matching;

/**
 * How entries are cut into blocks of one size. Small ones have tight bounds, but there are more of them to add up and to
 * remember; so the larger the index, the larger its blocks.
 *
 * @param entries how many there are
 * @param size entries in a block, a power of two
 */
record Blocks(int entries, int size) {
    private static final int SMALLEST = 16;
    private static final int MOST_BLOCKS = 4_096;

    static Blocks of(int entries) {
        int size = SMALLEST;
        while ((entries - 1) / size >= MOST_BLOCKS) {
            size *= 2;
        }
        return new Blocks(entries, size);
    }

    int count() {
        return (entries + size - 1) / size;
    }

    /** The block an entry lies in. */
    int block(int entry) {
        return entry / size;
    }

    /** The first entry of a block. */
    int begin(int block) {
        return block * size;
    }

    /** The entry after the last one of a block. */
    int end(int block) {
        return Math.min(entries, (block + 1) * size);
    }
}
