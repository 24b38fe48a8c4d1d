package org.wutong.bureau.targets.supervision;

import static org.wutong.bureau.targets.supervision.CaseState.ANSWERED;
import static org.wutong.bureau.targets.supervision.CaseState.CHECKED;
import static org.wutong.bureau.targets.supervision.CaseState.CLOSED;
import static org.wutong.bureau.targets.supervision.CaseState.OPENED;
import static org.wutong.bureau.targets.supervision.CaseState.RECEIVED;
import static org.wutong.bureau.targets.supervision.CaseState.TALKED;
import static org.wutong.bureau.targets.supervision.Side.ANSWERS;
import static org.wutong.bureau.targets.supervision.Side.LEADS;
import static org.wutong.bureau.targets.supervision.Side.STEERS;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Officer;

/** The table of states: which step leads from where to where, and which side may take it. Whatever does not stand here is forbidden. */
public final class Moves {
    public static final List<Move> ALL = List.of(
            new Move(Step.OPEN, null, OPENED, STEERS),
            new Move(Step.RECEIVE, OPENED, RECEIVED, ANSWERS),
            new Move(Step.TALK, OPENED, TALKED, STEERS),
            new Move(Step.TALK, RECEIVED, TALKED, STEERS),
            new Move(Step.TALK, TALKED, TALKED, STEERS),
            new Move(Step.ANSWER, RECEIVED, ANSWERED, ANSWERS),
            new Move(Step.ANSWER, TALKED, ANSWERED, ANSWERS),
            new Move(Step.SEND_BACK, ANSWERED, RECEIVED, STEERS),
            new Move(Step.CHECK, ANSWERED, CHECKED, STEERS),
            new Move(Step.RAISE, OPENED, OPENED, STEERS),
            new Move(Step.RAISE, RECEIVED, RECEIVED, STEERS),
            new Move(Step.RAISE, TALKED, RECEIVED, STEERS),
            new Move(Step.RAISE, ANSWERED, RECEIVED, STEERS),
            new Move(Step.RAISE, CHECKED, RECEIVED, STEERS),
            new Move(Step.INSTRUCT, OPENED, OPENED, LEADS),
            new Move(Step.INSTRUCT, RECEIVED, RECEIVED, LEADS),
            new Move(Step.INSTRUCT, TALKED, TALKED, LEADS),
            new Move(Step.INSTRUCT, ANSWERED, ANSWERED, LEADS),
            new Move(Step.INSTRUCT, CHECKED, CHECKED, LEADS),
            new Move(Step.CLOSE, CHECKED, CLOSED, STEERS),
            new Move(Step.LAPSE, OPENED, CLOSED, STEERS),
            new Move(Step.LAPSE, RECEIVED, CLOSED, STEERS),
            new Move(Step.LAPSE, TALKED, CLOSED, STEERS),
            new Move(Step.LAPSE, ANSWERED, CLOSED, STEERS),
            new Move(Step.LAPSE, CHECKED, CLOSED, STEERS),
            new Move(Step.REOPEN, CLOSED, CHECKED, STEERS));

    private Moves() {}

    public static Optional<Move> find(Step step, @Nullable CaseState from) {
        return ALL.stream()
                .filter(one -> one.step() == step && one.from() == from)
                .findFirst();
    }

    /** The step as this member of staff may take it with a case of the place; empty where it is forbidden. */
    public static Optional<Move> allowed(Step step, @Nullable CaseState from, Officer officer, String place) {
        return find(step, from).filter(one -> one.side().holds(officer, place));
    }

    /** What a member of staff may do with a case of the place, in the order of the table. */
    public static List<Step> open(CaseState from, Officer officer, String place) {
        return ALL.stream()
                .filter(one -> one.from() == from && one.side().holds(officer, place))
                .map(Move::step)
                .toList();
    }

    /** Which side has to act next on an open case; empty on a closed one. */
    public static Optional<Side> awaited(CaseState state) {
        return switch (state) {
            case OPENED, RECEIVED, TALKED -> Optional.of(ANSWERS);
            case ANSWERED, CHECKED -> Optional.of(STEERS);
            case CLOSED -> Optional.empty();
        };
    }
}
