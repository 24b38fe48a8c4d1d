package org.wutong.bureau.grants;

import static org.wutong.bureau.offices.Role.COUNTY_LEADER;
import static org.wutong.bureau.offices.Role.COUNTY_OFFICER;
import static org.wutong.bureau.offices.Role.TOWNSHIP_CLERK;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role;

/**
 * The table of states of what is delivered under a contract. Whoever noted a delivery does not accept it, whoever did either does not
 * approve it.
 */
public enum ServiceStep {
    /** What was delivered is noted with its evidence. */
    DELIVER(State.AGREED, State.DELIVERED, true, Set.of(TOWNSHIP_CLERK, COUNTY_OFFICER)),
    ACCEPT(State.DELIVERED, State.ACCEPTED, false, Set.of(COUNTY_OFFICER)),
    SEND_BACK(State.DELIVERED, State.AGREED, true, Set.of(COUNTY_OFFICER)),
    APPROVE(State.ACCEPTED, State.APPROVED, false, Set.of(COUNTY_LEADER)),
    /** Paid to the provider; the note is the number of the voucher. */
    PAY(State.APPROVED, State.PAID, true, Set.of(COUNTY_OFFICER)),
    CANCEL(State.AGREED, State.CANCELLED, true, Set.of(COUNTY_OFFICER));

    private final State from;
    private final State to;
    private final boolean note;
    private final Set<Role> roles;

    ServiceStep(State from, State to, boolean note, Set<Role> roles) {
        this.from = from;
        this.to = to;
        this.note = note;
        this.roles = roles;
    }

    /** How far something to be delivered has come, and which part of the fund its sum belongs to. */
    public enum State {
        AGREED(FundPart.RESERVED, "act"),
        DELIVERED(FundPart.RESERVED, "act"),
        ACCEPTED(FundPart.RESERVED, "act"),
        APPROVED(FundPart.COMMITTED, "act"),
        PAID(FundPart.PAID, "yes"),
        CANCELLED(null, "no");

        private final @Nullable FundPart part;
        private final String badge;

        State(@Nullable FundPart part, String badge) {
            this.part = part;
            this.badge = badge;
        }

        @Nullable
        FundPart part() {
            return part;
        }

        public String badge() {
            return badge;
        }
    }

    public State from() {
        return from;
    }

    public State to() {
        return to;
    }

    /** Whether it says what was delivered, why, or by which voucher. */
    public boolean needsNote() {
        return note;
    }

    public boolean allowed(State state, Role role) {
        return state == from && roles.contains(role);
    }

    /** Whether whoever takes it must not have taken an earlier step. */
    boolean keptApart() {
        return this == ACCEPT || this == APPROVE;
    }

    public static List<ServiceStep> open(State state, Role role) {
        return Arrays.stream(values()).filter(one -> one.allowed(state, role)).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ServiceStep> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
