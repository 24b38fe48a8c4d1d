package org.wutong.bureau.services.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.GapWanted;
import org.wutong.bureau.services.GapWanted.Lack;
import org.wutong.bureau.services.web.ServicePlaces.Specialist;

/**
 * The gap list as an address asks for it.
 *
 * @param lack name of a {@link Lack} or of what is lacking
 */
record GapRequest(Node place, String lack, @Nullable Specialist specialist) {
    static GapRequest of(Node place, @Nullable String lack, @Nullable Specialist specialist) {
        String known = Lack.ANY.name();
        if (lack != null
                && (Arrays.stream(Lack.values()).anyMatch(one -> one.name().equals(lack))
                        || Arrays.stream(Counted.values())
                                .anyMatch(one -> one.name().equals(lack)))) {
            known = lack;
        }
        return new GapRequest(place, known, specialist);
    }

    GapWanted wanted() {
        List<String> villages = specialist == null ? null : specialist.villages();
        return Arrays.stream(Counted.values())
                .filter(one -> one.name().equals(lack))
                .findFirst()
                .map(counted -> new GapWanted(place.code(), villages, Lack.ONE, counted))
                .orElseGet(() -> new GapWanted(place.code(), villages, Lack.valueOf(lack), null));
    }

    PageLink link() {
        return PageLink.to("/services/gaps")
                .with("place", place.code())
                .with("lack", lack)
                .with("specialist", specialist == null ? null : specialist.id());
    }

    public String query() {
        String address = link().toString();
        return address.substring(address.indexOf('?') + 1);
    }
}
