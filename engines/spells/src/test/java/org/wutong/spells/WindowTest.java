package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Histories.class)
class WindowTest {
    @Test
    void countsBothEnds() {
        assertThat(Window.calendarYear(2024).days()).isEqualTo(366);
    }

    @Test
    void refusesToEndBeforeItBegins() {
        Window year = Window.calendarYear(2024);
        assertThatThrownBy(() -> new Window(year.to(), year.from())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void sharesExactlyTheDaysThatLieInBoth(@ForAll Window a, @ForAll Window b) {
        long shared =
                a.from().datesUntil(a.to().plusDays(1)).filter(b::contains).count();
        assertThat(a.intersect(b).map(Window::days).orElse(0L)).isEqualTo(shared);
        assertThat(a.until(b.to()).map(Window::days).orElse(0L))
                .isEqualTo(a.from()
                        .datesUntil(a.to().plusDays(1))
                        .filter(d -> !d.isAfter(b.to()))
                        .count());
    }
}
