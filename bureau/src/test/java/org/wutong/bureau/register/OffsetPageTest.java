package org.wutong.bureau.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OffsetPageTest {
    private static final PageLink LIST = PageLink.to("/list").with("q", "马");

    private static OffsetPage<Integer> page(int all, int before) {
        return OffsetPage.of(IntStream.range(0, all).boxed().toList(), before, 50, LIST, "at");
    }

    @Test
    void linksToThePagesBesideIt() {
        OffsetPage<Integer> second = page(120, 50);
        assertThat(second.previous()).isEqualTo("/list?q=%E9%A9%AC&at=0");
        assertThat(second.next()).isEqualTo("/list?q=%E9%A9%AC&at=100");
        assertThat(second.from()).isEqualTo(51);
        assertThat(second.to()).isEqualTo(100);
        assertThat(second.about()).isEqualTo("120");
    }

    @Test
    void givesTheLastPageWhenAskedForOneBehindTheEnd() {
        assertThat(page(100, 100).rows()).first().isEqualTo(50);
        assertThat(page(100, 9_999).next()).isNull();
    }

    @Test
    void givesThePageThatHoldsTheRow() {
        assertThat(page(120, 73).from()).isEqualTo(51);
        assertThat(page(120, -5).from()).isEqualTo(1);
    }

    @Test
    void countsNothingWhereNothingIs() {
        OffsetPage<Integer> none = page(0, 50);
        assertThat(none.rows()).isEmpty();
        assertThat(none.from()).isZero();
        assertThat(none.to()).isZero();
        assertThat(none.about()).isNull();
    }

    @Property(tries = 200)
    void showsEachRowOnceFromPageToPage(@ForAll @IntRange(max = 400) int all) {
        List<Integer> seen = new ArrayList<>();
        OffsetPage<Integer> page = page(all, 0);
        seen.addAll(page.rows());
        while (page.next() != null) {
            page = page(all, seen.size());
            seen.addAll(page.rows());
        }
        assertThat(seen).isEqualTo(IntStream.range(0, all).boxed().toList());
    }
}
