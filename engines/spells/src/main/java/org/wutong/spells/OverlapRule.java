package org.wutong.spells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What becomes of main work that would share days with main work on record (重叠处理). A person has one main job a day, so under
 * each of these rules what stands afterwards shares none.
 */
public enum OverlapRule {
    /** 不接受: whatever shares a day is refused. */
    REFUSE,
    /** 续接: a job that began earlier and goes on ends the day before the new one begins; any other is refused. */
    END_OPEN,
    /** 后者为准: a job that began earlier ends the day before the new one begins, whether it went on or not; one begun later is refused. */
    END_EARLIER;

    /**
     * How an addition to the record is settled.
     *
     * @param ended those on record that end on {@code lastDay}; empty when anything was refused
     * @param refusedBy those on record that forbid it, earliest first
     * @param lastDay the day before the addition begins
     */
    public record Settlement<S>(List<S> ended, List<S> refusedBy, LocalDate lastDay) {
        public boolean isRefused() {
            return !refusedBy.isEmpty();
        }
    }

    /**
     * Settles one addition.
     *
     * @param recorded main work of the same person, without the record that the addition replaces
     */
    public <S> Settlement<S> settle(Term added, Collection<S> recorded, Function<S, Term> term) {
        List<S> ended = new ArrayList<>();
        List<S> refused = new ArrayList<>();
        for (S one : recorded) {
            Term standing = term.apply(one);
            if (standing.meets(added)) {
                (makesWay(standing, added) ? ended : refused).add(one);
            }
        }
        refused.sort((a, b) -> term.apply(a).from().compareTo(term.apply(b).from()));
        return new Settlement<>(
                refused.isEmpty() ? List.copyOf(ended) : List.of(),
                List.copyOf(refused),
                added.from().minusDays(1));
    }

    private boolean makesWay(Term standing, Term added) {
        boolean earlier = standing.from().isBefore(added.from());
        return switch (this) {
            case REFUSE -> false;
            case END_OPEN -> earlier && standing.isOpen();
            case END_EARLIER -> earlier;
        };
    }
}
