package org.wutong.matching;

import org.jspecify.annotations.Nullable;

/**
 * Ages in completed years, both ends included; a missing end is open.
 *
 * @throws IllegalArgumentException when both ends are missing or the least is above the most
 */
public record AgeRange(@Nullable Integer least, @Nullable Integer most) {
    public AgeRange {
        if (least == null && most == null) {
            throw new IllegalArgumentException("an age range needs at least one end");
        }
        if (least != null && most != null && least > most) {
            throw new IllegalArgumentException("least age " + least + " is above the most, " + most);
        }
    }

    /** Years by which an age lies outside; 0 inside. */
    public int yearsOutside(int age) {
        if (least != null && age < least) {
            return least - age;
        }
        return most != null && age > most ? age - most : 0;
    }
}
