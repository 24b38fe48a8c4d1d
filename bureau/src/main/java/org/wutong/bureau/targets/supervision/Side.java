package org.wutong.bureau.targets.supervision;

import static org.wutong.bureau.offices.Role.CITY_OFFICER;
import static org.wutong.bureau.offices.Role.COUNTY_LEADER;
import static org.wutong.bureau.offices.Role.COUNTY_OFFICER;
import static org.wutong.bureau.offices.Role.TOWNSHIP_CLERK;
import static org.wutong.bureau.offices.Role.VILLAGE_SPECIALIST;

import java.util.Set;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role;

/** On which side of a case somebody stands: who steers looks at places below their own, who answers answers for their own alone. */
public enum Side {
    STEERS(Set.of(CITY_OFFICER, COUNTY_OFFICER)),
    ANSWERS(Set.of(COUNTY_OFFICER, TOWNSHIP_CLERK, VILLAGE_SPECIALIST)),
    LEADS(Set.of(COUNTY_LEADER));

    private final Set<Role> roles;

    Side(Set<Role> roles) {
        this.roles = roles;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whether this member of staff stands on this side of what a place answers for. */
    public boolean holds(Officer officer, String place) {
        String edit = officer.editScope();
        return roles.contains(officer.role())
                && switch (this) {
                    case STEERS -> edit != null && place.startsWith(edit) && !place.equals(edit);
                    case ANSWERS -> place.equals(edit);
                    case LEADS -> place.startsWith(officer.viewScope());
                };
    }
}
