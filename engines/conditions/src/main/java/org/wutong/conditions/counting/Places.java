package org.wutong.conditions.counting;

import java.util.ArrayList;
import java.util.List;

/** Reads a code of the reporting tree by its levels, letters of local places included. */
final class Places {
    private static final int[] LENGTHS = {0, 2, 4, 6, 9, 12};

    private Places() {}

    /** The place itself and every larger one, the whole nation (the empty code) first. */
    static List<String> upFrom(String place) {
        List<String> places = new ArrayList<>(LENGTHS.length);
        for (int length : LENGTHS) {
            if (length < place.length()) {
                places.add(place.substring(0, length));
            }
        }
        places.add(place);
        return places;
    }
}
