package org.wutong.bureau.register.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form of spreadsheet that is in use: which headers it has and which fields stand under them.
 *
 * @param required fields without whose columns the sheet cannot be used
 */
public record Layout(String id, String kind, String name, List<String> required, List<Column> columns) {
    /**
     * @param field empty for a header that is known but not taken in
     * @param unit {@code wan} for sums in tens of thousands of yuan, else empty
     * @param plainNames header and aliases as headers of a sheet are compared with them
     */
    public record Column(String header, List<String> aliases, String field, String unit, Set<String> plainNames) {
        public Column(String header, List<String> aliases, String field, String unit) {
            this(
                    header,
                    aliases,
                    field,
                    unit,
                    Stream.concat(Stream.of(header), aliases.stream())
                            .map(Layout::plain)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        boolean calledBy(String plain) {
            return plainNames.contains(plain);
        }

        List<String> names() {
            List<String> names = new ArrayList<>(aliases);
            names.add(0, header);
            return names;
        }
    }

    Optional<Column> of(String header) {
        String plain = plain(header);
        return columns.stream().filter(column -> column.calledBy(plain)).findFirst();
    }

    Optional<Column> ofField(String field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    /** A header as far as it matters: without spaces, stars and remarks that a cell must be filled. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("[\\s*:]|\\(必填\\)|\\(选填\\)", "")
                .toLowerCase(Locale.ROOT);
    }
}
