package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlocksTest {
    @Property
    void everyEntryLiesInOneBlockAndBlocksStayFew(@ForAll @IntRange(max = 3_000_000) int entries) {
        Blocks blocks = Blocks.of(entries);

        assertThat(blocks.count()).isLessThanOrEqualTo(8_192);
        int next = 0;
        for (int block = 0; block < blocks.count(); block++) {
            assertThat(blocks.begin(block)).isEqualTo(next);
            assertThat(blocks.block(next)).isEqualTo(block);
            next = blocks.end(block);
            assertThat(blocks.block(next - 1)).isEqualTo(block);
        }
        assertThat(next).isEqualTo(entries);
    }
}
