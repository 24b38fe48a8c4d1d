package org.wutong.bureau.register.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: banner, menu, who is signed in. */
record Shell(
        boolean demo,
        LocalDate businessDate,
        String place,
        String office,
        String staffName,
        String staffTitle,
        boolean signedIn,
        boolean mayFind,
        List<Group> menu,
        String lang) {

    /** @param open whether its entries stand there at once; else one looks into it */
    record Group(String titleKey, List<Item> items, boolean open) {}

    record Item(String href, String labelKey, @Nullable String count, boolean current) {}
}
