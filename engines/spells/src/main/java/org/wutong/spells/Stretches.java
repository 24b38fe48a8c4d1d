package org.wutong.spells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Disjoint stretches of days in order, made of any number of overlapping ones: no day counts twice. */
record Stretches(List<Window> list) {
    /** Joins what overlaps, follows on the next day, or lies at most {@code toleratedDays} empty days apart. */
    static Stretches joining(List<Window> windows, int toleratedDays) {
        List<Window> joined = new ArrayList<>();
        windows.stream().sorted(Comparator.comparing(Window::from)).forEach(next -> {
            int last = joined.size() - 1;
            if (last >= 0 && !next.from().isAfter(joined.get(last).to().plusDays(toleratedDays + 1L))) {
                Window run = joined.get(last);
                joined.set(last, new Window(run.from(), run.to().isAfter(next.to()) ? run.to() : next.to()));
            } else {
                joined.add(next);
            }
        });
        return new Stretches(joined);
    }

    Months longest() {
        return list.stream().map(Months::of).max(Comparator.naturalOrder()).orElse(Months.NONE);
    }

    Months total() {
        return list.stream().map(Months::of).reduce(Months.NONE, Months::plus);
    }

    /** The days of {@code whole} outside these stretches, which lie inside it. */
    List<Window> missingFrom(Window whole) {
        List<Window> gaps = new ArrayList<>();
        LocalDate next = whole.from();
        for (Window stretch : list) {
            if (next.isBefore(stretch.from())) {
                gaps.add(new Window(next, stretch.from().minusDays(1)));
            }
            next = stretch.to().plusDays(1);
        }
        if (!next.isAfter(whole.to())) {
            gaps.add(new Window(next, whole.to()));
        }
        return gaps;
    }
}
