package org.wutong.bureau.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address within the bureau with its query, such as a list as it is narrowed now. Immutable; prints as the address. */
public final class PageLink {
    private final String path;
    private final Map<String, String> query;

    private PageLink(String path, Map<String, String> query) {
        this.path = path;
        this.query = query;
    }

    public static PageLink to(String path) {
        return new PageLink(path, Map.of());
    }

    /** With this parameter set; null and blank leave it out. */
    public PageLink with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        if (value == null || value.toString().isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new PageLink(path, changed);
    }

    /** The same query on another page. */
    public PageLink on(String otherPath) {
        return new PageLink(otherPath, query);
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
