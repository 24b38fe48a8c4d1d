package org.wutong.bureau.monitoring.storage;

import java.util.Arrays;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Role.Right;

/** Who answers, in SQL: the office of a place, whoever answers for it by 包联, and whom a household turns to. */
final class WhoAnswers {
    /** Roles that may deal with what waits. */
    static final String[] ROLES = Arrays.stream(Role.values())
            .filter(role -> role.rights().contains(Right.EDIT))
            .map(Role::name)
            .toArray(String[]::new);

    private static final String HOLDS = "%1$s.since <= :today and (%1$s.until is null or %1$s.until >= :today)";

    private WhoAnswers() {}

    /** The nearest office at or above a place where somebody works who may do it; parameters roles, county. */
    static String office(String place) {
        return """
                coalesce((select s.edit_scope from offices.staff s where not s.locked and s.role = any (:roles)
                  and starts_with(%s, s.edit_scope) order by length(s.edit_scope) desc limit 1),
                  case when starts_with(%<s, :county) then :county else left(%<s, 6) end)""".formatted(place);
    }

    /** Id of the responsibility for a place today, its specialist first; parameter today. */
    static String of(String place) {
        return """
                (select r.id from offices.responsibility r where r.region = %s and %s
                  order by array_position(array['SPECIALIST', 'GRID_WORKER', 'CADRE', 'LEADER'], r.kind), r.since, r.id limit 1)""".formatted(place, HOLDS.formatted("r"));
    }

    /** The same for a household: the one it was given to, else that of its place. */
    static String ofHousehold(String household, String place) {
        return """
                coalesce((select r.id from people.household_contact c join offices.responsibility r on r.id = c.responsibility
                  where c.household = %s and %s and %s order by c.id desc limit 1), %s)""".formatted(household, HOLDS.formatted("c"), HOLDS.formatted("r"), of(place));
    }

    /** Whether the responsibility holds no longer; parameter today. */
    static String nobody(String who) {
        return "not exists (select from offices.responsibility h where h.id = %s and %s)"
                .formatted(who, HOLDS.formatted("h"));
    }
}
