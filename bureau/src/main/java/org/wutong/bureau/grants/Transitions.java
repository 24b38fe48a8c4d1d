package org.wutong.bureau.grants;

import static org.wutong.bureau.grants.CaseState.APPROVED;
import static org.wutong.bureau.grants.CaseState.BATCHED;
import static org.wutong.bureau.grants.CaseState.CHECKED;
import static org.wutong.bureau.grants.CaseState.CLOSED;
import static org.wutong.bureau.grants.CaseState.DRAFTED;
import static org.wutong.bureau.grants.CaseState.MENDING;
import static org.wutong.bureau.grants.CaseState.NOTICE;
import static org.wutong.bureau.grants.CaseState.PAID;
import static org.wutong.bureau.grants.CaseState.RECOVERED;
import static org.wutong.bureau.grants.CaseState.RECOVERING;
import static org.wutong.bureau.grants.CaseState.RETURNED;
import static org.wutong.bureau.grants.CaseState.REVIEWED;
import static org.wutong.bureau.grants.CaseState.SUBMITTED;
import static org.wutong.bureau.offices.Role.COUNTY_LEADER;
import static org.wutong.bureau.offices.Role.COUNTY_OFFICER;
import static org.wutong.bureau.offices.Role.TOWNSHIP_CLERK;
import static org.wutong.bureau.offices.Role.VILLAGE_SPECIALIST;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role;

/** The table of states: which step leads from where to where, who may take it, what must hold. Whatever does not stand here is forbidden. */
public final class Transitions {
    private static final Set<Role> MAKERS = Set.of(VILLAGE_SPECIALIST, TOWNSHIP_CLERK, COUNTY_OFFICER);
    private static final Set<Role> CHECKERS = Set.of(VILLAGE_SPECIALIST, TOWNSHIP_CLERK, COUNTY_OFFICER);
    private static final Set<Role> TOWNSHIP = Set.of(TOWNSHIP_CLERK);
    private static final Set<Role> COUNTY = Set.of(COUNTY_OFFICER);
    private static final Set<Role> LEADER = Set.of(COUNTY_LEADER);
    private static final Set<Role> COUNTY_OR_LEADER = Set.of(COUNTY_OFFICER, COUNTY_LEADER);
    /** Who looks first at what stands in a township. */
    private static final Set<Role> NEAREST = Set.of(VILLAGE_SPECIALIST, TOWNSHIP_CLERK);

    private static final Set<Check> NONE = Set.of();
    private static final Set<Check> SECOND_LOOK = Set.of(Check.APART, Check.KINSHIP);

    public static final List<Transition> ALL = List.of(
            row(Step.DRAFT, null, DRAFTED, MAKERS, NONE),
            row(Step.SUBMIT, DRAFTED, SUBMITTED, MAKERS, Set.of(Check.CONSENT)),
            row(
                    Step.CHECK,
                    SUBMITTED,
                    CHECKED,
                    CHECKERS,
                    Set.of(Check.APART, Check.KINSHIP, Check.NEAREST, Check.COUNTED_ONCE)),
            row(Step.REVIEW, CHECKED, REVIEWED, COUNTY, Set.of(Check.APART, Check.KINSHIP, Check.COUNTED_ONCE)),
            row(Step.PUBLISH, REVIEWED, NOTICE, COUNTY, NONE),
            row(
                    Step.APPROVE,
                    NOTICE,
                    APPROVED,
                    LEADER,
                    Set.of(
                            Check.APART,
                            Check.KINSHIP,
                            Check.NOTICE_OVER,
                            Check.NO_OBJECTION,
                            Check.SAME_TODAY,
                            Check.COUNTED_ONCE,
                            Check.FUNDS)),
            back(SUBMITTED, SUBMITTED, TOWNSHIP),
            back(CHECKED, CHECKED, COUNTY),
            back(REVIEWED, CHECKED, COUNTY),
            back(NOTICE, CHECKED, COUNTY_OR_LEADER),
            back(APPROVED, CHECKED, COUNTY_OR_LEADER),
            new Transition(Step.MEND, MENDING, null, null, MAKERS, NONE),
            row(Step.REFUSE, SUBMITTED, CLOSED, TOWNSHIP, SECOND_LOOK),
            row(Step.REFUSE, CHECKED, CLOSED, COUNTY, SECOND_LOOK),
            row(Step.REFUSE, REVIEWED, CLOSED, COUNTY, SECOND_LOOK),
            row(Step.REFUSE, NOTICE, CLOSED, COUNTY_OR_LEADER, SECOND_LOOK),
            row(Step.REFUSE, MENDING, CLOSED, COUNTY, SECOND_LOOK),
            row(Step.WITHDRAW, DRAFTED, CLOSED, MAKERS, NONE),
            row(Step.WITHDRAW, SUBMITTED, CLOSED, MAKERS, NONE),
            row(Step.WITHDRAW, MENDING, CLOSED, MAKERS, NONE),
            row(Step.BATCH, APPROVED, BATCHED, COUNTY, Set.of(Check.SAME_TODAY, Check.COUNTED_ONCE, Check.ACCOUNT)),
            row(Step.UNBATCH, BATCHED, APPROVED, COUNTY, NONE),
            row(Step.PAY, BATCHED, PAID, COUNTY, NONE),
            row(Step.BOUNCE, BATCHED, RETURNED, COUNTY, NONE),
            row(Step.BOUNCE, PAID, RETURNED, COUNTY, NONE),
            row(Step.REPAIR, RETURNED, APPROVED, MAKERS, Set.of(Check.ACCOUNT)),
            row(Step.RECOVER, PAID, RECOVERING, COUNTY, Set.of(Check.KINSHIP)),
            row(Step.SETTLE, RECOVERING, RECOVERED, COUNTY, NONE),
            row(Step.CLOSE, RECOVERED, CLOSED, COUNTY, NONE));

    private Transitions() {}

    private static Transition row(
            Step step, @Nullable CaseState from, CaseState to, Set<Role> roles, Set<Check> checks) {
        return new Transition(step, from, to, null, roles, checks);
    }

    private static Transition back(CaseState from, CaseState resume, Set<Role> roles) {
        return new Transition(Step.SEND_BACK, from, MENDING, resume, roles, Set.of(Check.KINSHIP));
    }

    public static Optional<Transition> find(Step step, @Nullable CaseState from) {
        return ALL.stream()
                .filter(one -> one.step() == step && one.from() == from)
                .findFirst();
    }

    /** The step as this role may take it from there; empty where it is forbidden. */
    public static Optional<Transition> allowed(Step step, @Nullable CaseState from, Role role) {
        return find(step, from).filter(one -> one.roles().contains(role));
    }

    /** What a role may do with a case in a state, in the order of the table. */
    public static List<Step> open(CaseState from, Role role) {
        return ALL.stream()
                .filter(one -> one.from() == from && one.roles().contains(role))
                .map(Transition::step)
                .distinct()
                .toList();
    }

    /** Who has to act next on a case in a state: whose step carries it forward. */
    public static Set<Role> awaited(CaseState state) {
        return ALL.stream()
                .filter(one -> one.from() == state
                        && one.step() != Step.SEND_BACK
                        && one.step() != Step.WITHDRAW
                        && one.step() != Step.REFUSE
                        && one.step() != Step.RECOVER
                        && state.waits())
                .findFirst()
                .map(one -> one.checks().contains(Check.NEAREST) ? NEAREST : one.roles())
                .orElse(Set.of());
    }

    /** The same of one case: where an organisation stands in no township the county looks first. */
    public static Set<Role> awaited(GrantCase one) {
        Set<Role> roles = awaited(one.state());
        return roles.equals(NEAREST) && one.ofCounty() ? COUNTY : roles;
    }
}
