package org.wutong.bureau.analysis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.vocabulary.RegionCode;

/** Which cities the program carries borders of counties for. */
@Component
class Maps {
    private static final int CITY_DIGITS = RegionCode.Level.CITY.digits();

    /** @return name of the map of the city a place lies in; null where there is none */
    @Nullable
    String of(String place) {
        if (place.length() < CITY_DIGITS) {
            return null;
        }
        String city = place.substring(0, CITY_DIGITS);
        return Maps.class.getResource("/static/map/" + city + ".json") == null ? null : city;
    }
}
