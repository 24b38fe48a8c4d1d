package org.wutong.matching;

import java.util.List;
import java.util.Optional;

/** What earns points. The points, the wording, the clause and the parameters of each stand in the matching policy. */
public enum Factor {
    /** How close the work is to the work wished for, by the occupation code tree. */
    OCCUPATION("occupation", "same", "minor", "middle", "major"),
    /** The place surely lies in a region the person is willing to go to. */
    REGION("region"),
    /** How near to home the work is, by the deepest level both places share. */
    DISTANCE("distance", "village", "township", "county", "city", "province"),
    /** The wish to stay near home, or the freedom from it, is met. */
    STAY_NEAR_HOME("stay_near_home", "village", "township", "county", "city", "province"),
    /** Even the least wage offered reaches the person's floor. */
    WAGE_FLOOR("wage_floor"),
    /** How far the middle of the wage offered lies above the floor; {@code full_at} is a percentage of the floor. */
    WAGE_ABOVE("wage_above", "full_at"),
    /** The schooling asked for is there, or nearly so. */
    EDUCATION("education", "one_step_short"),
    /** The employer's wish about age: soft, never below {@code least}. */
    AGE("age", "lost_per_year", "least"),
    /** Every certificate asked for is held. */
    CERTIFICATES("certificates"),
    /** Every language asked for is spoken. */
    LANGUAGES("languages"),
    /** A labour contract is signed. */
    CONTRACT("contract"),
    /** Social insurance is paid. */
    INSURANCE("insurance"),
    /** Board and lodging are provided. */
    BOARD_LODGING("board_lodging"),
    /** The person is free on the day the work begins. */
    AVAILABILITY("availability");

    private final String id;
    private final List<String> parameters;

    Factor(String id, String... parameters) {
        this.id = id;
        this.parameters = List.of(parameters);
    }

    /** The name in the policy file and in result files. */
    public String id() {
        return id;
    }

    List<String> parameters() {
        return parameters;
    }

    static Optional<Factor> ofId(String id) {
        for (Factor factor : values()) {
            if (factor.id.equals(id)) {
                return Optional.of(factor);
            }
        }
        return Optional.empty();
    }
}
