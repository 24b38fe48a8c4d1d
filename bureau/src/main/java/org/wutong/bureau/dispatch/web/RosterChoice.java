package org.wutong.bureau.dispatch.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.RosterFilter;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.bureau.register.PageLink;
import org.wutong.vocabulary.Gender;

/** Reads which people of the roster are to be chosen from. */
@Component
class RosterChoice {
    private static final List<String> OWN =
            List.of("q", "place", "category", "gender", "age-from", "age-to", "willing-out", "who");

    private final ReportingTree tree;
    private final List<RosterFilter> filters;

    RosterChoice(ReportingTree tree, List<RosterFilter> filters) {
        this.tree = tree;
        this.filters = List.copyOf(filters);
    }

    /** What is asked of the roster. @param conditions as they stand in the address, without paging */
    public record Wanted(
            RosterWanted roster,
            Map<String, String> conditions,
            @Nullable Long after,
            @Nullable Long before) {
        PageLink link(String path) {
            PageLink link = PageLink.to(path);
            for (Map.Entry<String, String> one : conditions.entrySet()) {
                link = link.with(one.getKey(), one.getValue());
            }
            return link;
        }

        public String value(String name) {
            return conditions.getOrDefault(name, "");
        }
    }

    List<RosterFilter> filters() {
        return filters.stream().filter(filter -> !filter.choices().isEmpty()).toList();
    }

    List<Node> places(Officer me) {
        return tree.choices(me.viewScope());
    }

    Wanted read(Map<String, String> asked) {
        Map<String, String> conditions = new LinkedHashMap<>();
        OWN.forEach(name -> keep(asked, name, conditions));
        Map<String, String> contributed = new LinkedHashMap<>();
        for (RosterFilter filter : filters) {
            String value = asked.getOrDefault(filter.parameter(), "");
            if (!value.isBlank() && filter.accepts(value)) {
                contributed.put(filter.parameter(), value);
                conditions.put(filter.parameter(), value);
            }
        }
        String place = conditions.getOrDefault("place", "");
        CategoryKind category = one(CategoryKind.values(), conditions.get("category"));
        RosterWanted wanted = new RosterWanted(
                conditions.getOrDefault("q", ""),
                place.matches("[0-9A-Z]{2,20}") ? place : null,
                category == null ? List.of() : List.of(category),
                number(conditions.get("age-from")),
                number(conditions.get("age-to")),
                one(Gender.values(), conditions.get("gender")),
                null,
                null,
                "yes".equals(conditions.get("willing-out")) ? Boolean.TRUE : null,
                false,
                contributed,
                who(conditions.get("who")),
                RosterWanted.Sort.VILLAGE,
                false);
        return new Wanted(wanted, conditions, id(asked.get("after")), id(asked.get("before")));
    }

    private static void keep(Map<String, String> asked, String name, Map<String, String> conditions) {
        String value = asked.getOrDefault(name, "").strip();
        if (!value.isEmpty()) {
            conditions.put(name, value);
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Long id(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable List<Long> who(@Nullable String ids) {
        return ids == null
                ? null
                : Arrays.stream(ids.split(","))
                        .filter(one -> one.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
    }
}
