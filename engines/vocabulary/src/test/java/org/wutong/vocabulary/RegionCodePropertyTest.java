package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.vocabulary.RegionCode.Level;

class RegionCodePropertyTest {
    /** Few digits, so that related codes and empty levels come up often. */
    @Provide
    Arbitrary<RegionCode> places() {
        return Arbitraries.of(2, 4, 6, 9, 12)
                .flatMap(length -> Arbitraries.strings().withChars('0', '1').ofLength(length))
                .map(RegionCode::parse);
    }

    @Property
    void readsBackWhatItWrites(@ForAll("places") RegionCode place) {
        assertThat(RegionCode.parse(place.toString())).isEqualTo(place);
        assertThat(RegionCode.parse(place.padded(Level.VILLAGE))).isEqualTo(place);
    }

    @Property
    void liesWithinEveryAncestor(@ForAll("places") RegionCode place, @ForAll Level level) {
        assertThat(place.within(place.upTo(level))).isEqualTo(Truth.TRUE);
    }

    @Property
    void reachesTheNationThroughItsParents(@ForAll("places") RegionCode place) {
        RegionCode up = place;
        for (int steps = 0; up.parent().isPresent(); steps++) {
            assertThat(up.parent().get().level()).isLessThan(up.level());
            assertThat(steps).isLessThan(Level.values().length);
            up = up.parent().get();
        }
        assertThat(up).isEqualTo(RegionCode.NATION);
    }

    @Property
    void comparesTheSameFromEitherSide(
            @ForAll("places") RegionCode a, @ForAll("places") RegionCode b, @ForAll Level level) {
        assertThat(a.sameAt(level, b)).isEqualTo(b.sameAt(level, a));
    }

    @Property
    void neverTakesBackADifferenceFurtherDown(
            @ForAll("places") RegionCode a, @ForAll("places") RegionCode b, @ForAll Level level) {
        if (a.sameAt(level, b) == Truth.FALSE) {
            for (Level deeper : Level.values()) {
                if (deeper.compareTo(level) >= 0) {
                    assertThat(a.sameAt(deeper, b)).isEqualTo(Truth.FALSE);
                }
            }
        }
    }
}
