package org.wutong.bureau.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.RosterFilter;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.vocabulary.Gender;

/** What the address of the roster asks for, and addresses that ask for a little more or less. Values that make no sense are ignored. */
public final class RosterRequest {
    /** Parameters that narrow; the others only order, page or choose a form. */
    private static final List<String> OWN = List.of(
            "q",
            "place",
            "category",
            "age-from",
            "age-to",
            "gender",
            "education",
            "capacity",
            "willing-out",
            "refresh",
            "who");

    private static final String USUAL_SORT = "village";
    private static final Set<String> ORDERING = Set.of("sort", "order");

    private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    private final Set<String> narrowing;
    private final RosterWanted wanted;

    RosterRequest(MultiValueMap<String, String> given, List<RosterFilter> filters) {
        List<String> names = new ArrayList<>(OWN);
        filters.forEach(filter -> names.add(filter.parameter()));
        this.narrowing = Set.copyOf(names);
        for (String name : names) {
            List<String> values = given.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                parameters.put(name, values);
            }
        }
        ORDERING.forEach(name -> Optional.ofNullable(given.getFirst(name))
                .filter(value -> !value.isEmpty() && !value.equals(USUAL_SORT))
                .ifPresent(value -> parameters.add(name, value)));
        this.wanted = new RosterWanted(
                first("q", ""),
                place(),
                all("category", CategoryKind.class),
                age("age-from"),
                age("age-to"),
                one("gender", Gender.class),
                one("education", Education.class),
                one("capacity", LabourCapacity.class),
                yes("willing-out"),
                "due".equals(first("refresh", "")),
                contributed(filters),
                who(),
                Optional.ofNullable(one("sort", RosterWanted.Sort.class)).orElse(RosterWanted.Sort.VILLAGE),
                "desc".equals(first("order", "")));
    }

    RosterWanted wanted() {
        return wanted;
    }

    /** Parameters that narrow, with their values. */
    public MultiValueMap<String, String> conditions() {
        MultiValueMap<String, String> conditions = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> {
            if (narrowing.contains(name)) {
                conditions.put(name, values);
            }
        });
        return conditions;
    }

    public @Nullable String value(String name) {
        return parameters.getFirst(name);
    }

    public boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    /** The same without one value of a parameter. */
    public String without(String name, String value) {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>();
        parameters.forEach((key, values) -> values.stream()
                .filter(each -> !key.equals(name) || !each.equals(value))
                .forEach(each -> rest.add(key, each)));
        return address("/people", rest);
    }

    /** The same in another order, or turned round. */
    public String sortedBy(RosterWanted.Sort sort) {
        MultiValueMap<String, String> other = new LinkedMultiValueMap<>(parameters);
        other.remove("sort");
        other.remove("order");
        if (sort != RosterWanted.Sort.VILLAGE) {
            other.set("sort", sort.name().toLowerCase(Locale.ROOT));
        }
        if (wanted.sort() == sort && !wanted.descending()) {
            other.set("order", "desc");
        }
        return address("/people", other);
    }

    /** The same with more parameters, at another path. */
    public String at(String path, Map<String, String> more) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(parameters);
        more.forEach(all::set);
        return address(path, all);
    }

    /** The part after the question mark, as a saved view keeps it. */
    public String query() {
        String address = address("", parameters);
        return address.startsWith("?") ? address.substring(1) : "";
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(encoded(parameters))
                .build(true)
                .toUriString();
    }

    private static MultiValueMap<String, String> encoded(MultiValueMap<String, String> plain) {
        MultiValueMap<String, String> encoded = new LinkedMultiValueMap<>();
        plain.forEach((name, values) -> values.forEach(value -> encoded.add(
                name,
                java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20"))));
        return encoded;
    }

    private String first(String name, String otherwise) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse(otherwise);
    }

    private @Nullable String place() {
        String code = first("place", "");
        return code.matches("[0-9A-Z]{2,20}") ? code : null;
    }

    private @Nullable Integer age(String name) {
        String text = first(name, "");
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private @Nullable Boolean yes(String name) {
        return switch (first(name, "")) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private @Nullable List<Long> who() {
        String ids = parameters.getFirst("who");
        return ids == null
                ? null
                : Arrays.stream(ids.split(","))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
    }

    private Map<String, String> contributed(List<RosterFilter> filters) {
        Map<String, String> contributed = new LinkedHashMap<>();
        for (RosterFilter filter : filters) {
            String value = parameters.getFirst(filter.parameter());
            if (value != null && filter.accepts(value)) {
                contributed.put(filter.parameter(), value);
            }
        }
        return contributed;
    }

    private <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        return all(name, type).stream().findFirst().orElse(null);
    }

    private <E extends Enum<E>> List<E> all(String name, Class<E> type) {
        Set<String> wantedNames = parameters.getOrDefault(name, List.of()).stream()
                .map(value -> value.toUpperCase(Locale.ROOT).replace('-', '_'))
                .collect(Collectors.toSet());
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wantedNames.contains(constant.name()))
                .toList();
    }
}
