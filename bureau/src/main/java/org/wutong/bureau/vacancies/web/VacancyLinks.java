package org.wutong.bureau.vacancies.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.vacancies.VacancyFilter;

/** Addresses of the list as it is narrowed now. */
record VacancyLinks(VacancyFilter filter) {
    /** The filter with its place as a code; a place that cannot be read narrows to nothing. */
    static VacancyFilter read(VacancyFilter typed, PlaceReader places) {
        String place = typed.place();
        String code =
                place == null || place.isBlank() ? null : places.read(place).code();
        return new VacancyFilter(
                typed.q(),
                blankAsNull(typed.state()),
                place == null || place.isBlank() ? null : code == null ? "?" : code,
                blankAsNull(typed.occupation()),
                typed.wage(),
                typed.board(),
                typed.unsure(),
                typed.unread(),
                typed.employer(),
                blankAsNull(typed.sort()));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public @Nullable String at(@Nullable String cursor) {
        return cursor == null ? null : base().with("at", cursor).toString();
    }

    public String export() {
        return base().on("/vacancies/export").toString();
    }

    public String state(String state) {
        return base().with("state", state).toString();
    }

    public Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        for (String sort : new String[] {"new", "closes", "wage", "seats"}) {
            sorts.put(sort, base().with("sort", sort).toString());
        }
        return sorts;
    }

    private PageLink base() {
        return PageLink.to("/vacancies")
                .with("q", filter.q())
                .with("state", filter.state())
                .with("place", filter.place())
                .with("occupation", filter.occupation())
                .with("wage", filter.wage())
                .with("board", filter.board())
                .with("unsure", filter.unsure())
                .with("unread", filter.unread())
                .with("employer", filter.employer())
                .with("sort", filter.sort());
    }
}
