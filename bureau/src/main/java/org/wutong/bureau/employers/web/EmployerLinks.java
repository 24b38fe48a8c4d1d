package org.wutong.bureau.employers.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.register.PageLink;

/** Addresses of the list as it is narrowed now. */
record EmployerLinks(EmployerFilter filter) {
    /** The filter with its place as a code; a place that cannot be read narrows to nothing. */
    static EmployerFilter read(EmployerFilter typed, PlaceReader places) {
        String place = typed.place();
        String code =
                place == null || place.isBlank() ? null : places.read(place).code();
        return new EmployerFilter(
                typed.q(),
                typed.kind(),
                place == null || place.isBlank() ? null : code == null ? "?" : code,
                typed.keyProject(),
                typed.sort());
    }

    public @Nullable String at(@Nullable String cursor) {
        return cursor == null ? null : base().with("at", cursor).toString();
    }

    public String export() {
        return base().on("/employers/export").toString();
    }

    public Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        for (String sort : new String[] {"name", "place", "new"}) {
            sorts.put(sort, base().with("sort", sort).toString());
        }
        return sorts;
    }

    private PageLink base() {
        return PageLink.to("/employers")
                .with("q", filter.q())
                .with("kind", filter.kind())
                .with("place", filter.place())
                .with("keyProject", filter.keyProject())
                .with("sort", filter.sort());
    }
}
