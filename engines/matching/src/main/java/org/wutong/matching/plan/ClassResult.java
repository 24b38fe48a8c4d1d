package org.wutong.matching.plan;

import org.wutong.matching.PriorityClass;

/**
 * What a plan came to for one class. As many of it are placed as can be beside the classes before it: that is proved, not
 * hoped.
 *
 * @param people in the class
 * @param placed of them
 * @param withoutAny of those not placed, whom no vacancy suits at all
 */
public record ClassResult(PriorityClass of, int people, int placed, int withoutAny) {
    /** Whom something suits, but all such seats go to people of this class or of one before it. */
    public int crowdedOut() {
        return people - placed - withoutAny;
    }
}
