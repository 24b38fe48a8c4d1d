package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wutong.bureau.facts.Subject;

class BatchTest {
    @Property
    void neverPartsAHousehold(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 6) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 12) int batch) {
        List<Subject> everyone = households(sizes);
        Set<Long> done = new HashSet<>();
        for (int from = 0; from < everyone.size(); ) {
            int to = Batches.end(everyone, from, batch);
            Set<Long> here = new HashSet<>();
            everyone.subList(from, to).forEach(one -> here.add(one.household()));
            assertThat(Collections.disjoint(here, done)).isTrue();
            assertThat(to - from).isGreaterThanOrEqualTo(Math.min(batch, everyone.size() - from));
            done.addAll(here);
            from = to;
        }
        assertThat(done).hasSize(sizes.size());
    }

    private static List<Subject> households(List<Integer> sizes) {
        List<Subject> everyone = new ArrayList<>();
        for (int household = 0; household < sizes.size(); household++) {
            for (int member = 0; member < sizes.get(household); member++) {
                everyone.add(new Subject(everyone.size() + 1L, (long) household, "640399"));
            }
        }
        return everyone;
    }
}
