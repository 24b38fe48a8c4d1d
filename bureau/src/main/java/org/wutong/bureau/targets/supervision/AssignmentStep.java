package org.wutong.bureau.targets.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.targets.supervision.Assignment.State;

/** What can be done with an assignment: from which states, where it leads, on which side. Whatever does not stand here is forbidden. */
public enum AssignmentStep {
    REPORT(Set.of(State.GIVEN), State.REPORTED, Side.ANSWERS),
    CONFIRM(Set.of(State.REPORTED), State.DONE, Side.STEERS),
    SEND_BACK(Set.of(State.REPORTED), State.GIVEN, Side.STEERS),
    DROP(Set.of(State.GIVEN, State.REPORTED), State.DROPPED, Side.STEERS);

    private final Set<State> from;
    private final State to;
    private final Side side;

    AssignmentStep(Set<State> from, State to, Side side) {
        this.from = from;
        this.to = to;
        this.side = side;
    }

    public State to() {
        return to;
    }

    public boolean needsWords() {
        return this != CONFIRM;
    }

    /** What an office gave itself it both does and confirms. */
    public boolean allowed(Officer me, Assignment one) {
        boolean own = one.place().equals(one.givenAt())
                && Side.STEERS.roles().contains(me.role())
                && one.place().equals(me.editScope());
        return from.contains(one.state()) && (own || side.holds(me, one.place()));
    }

    public static List<AssignmentStep> open(Officer me, Assignment one) {
        return Arrays.stream(values()).filter(step -> step.allowed(me, one)).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AssignmentStep> named(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
