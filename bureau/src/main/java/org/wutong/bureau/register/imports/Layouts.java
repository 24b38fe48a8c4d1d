package org.wutong.bureau.register.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.ImportLayouts;
import org.wutong.bureau.register.LayoutWords;

/**
 * All layouts and value sets, from {@code layouts/*.yaml}: a file has either {@code columns} or {@code values}; and layouts that
 * duties make from their data.
 */
@Component
public class Layouts implements LayoutWords {
    private final List<Layout> layouts = new ArrayList<>();
    private final ValueSets values = new ValueSets();

    @Autowired
    Layouts(ObjectProvider<ImportLayouts> contributed) throws IOException {
        this();
        contributed
                .orderedStream()
                .flatMap(one -> one.forms().stream())
                .map(Layouts::layout)
                .forEach(layouts::add);
    }

    /** Those that are files. */
    Layouts() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:layouts/*.yaml");
        Arrays.stream(files)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .forEach(this::read);
    }

    public List<Layout> ofKind(String kind) {
        return layouts.stream().filter(layout -> layout.kind().equals(kind)).toList();
    }

    public List<Layout> all() {
        return List.copyOf(layouts);
    }

    public Optional<Layout> find(String id) {
        return layouts.stream().filter(layout -> layout.id().equals(id)).findFirst();
    }

    /** Takes in a layout that is made from a description, with the words of its choices: set, then code, then words. */
    public synchronized void add(Layout layout, Map<String, Map<String, List<String>>> sets) {
        layouts.add(layout);
        sets.forEach(values::add);
    }

    @Override
    public Map<String, String> headers(String layout) {
        return find(layout).orElseThrow().columns().stream()
                .filter(column -> !column.field().isEmpty())
                .collect(Collectors.toMap(Layout.Column::field, Layout.Column::header));
    }

    @Override
    public String word(String set, String code) {
        return values.wordOf(set, code);
    }

    public ValueSets values() {
        return values;
    }

    private void read(Resource file) {
        String name = String.valueOf(file.getFilename());
        try (InputStream in = file.getInputStream()) {
            Map<?, ?> tree =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
            if (tree.get("values") instanceof Map<?, ?> sets) {
                sets.forEach((set, codes) -> values.add(String.valueOf(set), spellings(codes)));
            } else {
                layouts.add(layout(name, tree));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layout layout(ImportLayouts.Form form) {
        return new Layout(
                form.id(),
                form.kind(),
                form.name(),
                form.required(),
                form.columns().stream()
                        .map(column -> new Layout.Column(column.header(), List.of(), column.field(), ""))
                        .toList());
    }

    private static Layout layout(String file, Map<?, ?> tree) {
        List<Layout.Column> columns = new ArrayList<>();
        for (Object one : (List<?>) required(file, tree, "columns")) {
            Map<?, ?> column = (Map<?, ?>) one;
            columns.add(new Layout.Column(
                    String.valueOf(required(file, column, "header")),
                    texts(column.get("aliases")),
                    column.get("field") == null ? "" : String.valueOf(column.get("field")),
                    column.get("unit") == null ? "" : String.valueOf(column.get("unit"))));
        }
        return new Layout(
                String.valueOf(required(file, tree, "id")),
                String.valueOf(required(file, tree, "kind")),
                String.valueOf(required(file, tree, "name")),
                texts(tree.get("required")),
                List.copyOf(columns));
    }

    private static Object required(String file, Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        if (value == null) {
            throw new IllegalStateException("layouts/" + file + ": '" + key + "' is missing in " + tree);
        }
        return value;
    }

    private static Map<String, List<String>> spellings(Object codes) {
        return ((Map<?, ?>) codes)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> texts(entry.getValue()),
                                (a, b) -> a,
                                java.util.LinkedHashMap::new));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
