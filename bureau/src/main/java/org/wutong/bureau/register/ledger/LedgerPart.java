package org.wutong.bureau.register.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.bureau.register.ledger.LedgerHistory.Action;

/**
 * Rows of a plain register from a sheet, known by the natural key. An empty cell leaves what is recorded; a sheet may leave out
 * columns of what stands already.
 */
final class LedgerPart implements ImportPart {
    private final LedgerType type;
    private final LedgerRows rows;
    private final LedgerReading reading;
    private final LedgerWords words;
    private final LedgerHistory history;
    private final Links links;
    private final VersionedImages images;
    private final LedgerDesk desk;

    LedgerPart(LedgerType type, LedgerImports.Tools tools) {
        this.type = type;
        this.rows = tools.rows();
        this.reading = tools.reading();
        this.words = tools.words();
        this.history = tools.history();
        this.links = tools.links();
        this.images = new VersionedImages(tools.jdbc(), tools.kept(), type.table());
        this.desk = tools.desk();
    }

    @Override
    public String kind() {
        return type.id();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return type.fields().stream().map(LedgerField::imported).toList();
    }

    /** First row of each key in this file. */
    private static final class Seen extends HashMap<List<String>, Integer> {
        private static final long serialVersionUID = 1L;
    }

    private record Wanted(
            Map<String, @Nullable Object> values, @Nullable LedgerRow before) {}

    @Override
    public void check(List<ImportRow> batch, ImportContext context) {
        Map<String, Map<String, Long>> linked = reading.linked(type, batch);
        Map<ImportRow, Map<String, @Nullable Object>> read = new LinkedHashMap<>();
        batch.forEach(row -> read.put(row, reading.read(type, row, linked, false)));
        Map<List<String>, LedgerRow> standing = new HashMap<>();
        List<List<String>> keys = read.values().stream()
                .filter(values -> type.keys().stream().allMatch(field -> values.get(field.name()) != null))
                .map(this::key)
                .distinct()
                .toList();
        rows.byKeys(type, keys).forEach(row -> standing.put(key(row.values()), row));
        Seen seen = context.remember(Seen.class, Seen::new);
        Map<String, Map<Long, String>> names = links.written(type, standing.values());
        read.forEach((row, values) -> {
            if (!row.bad()) {
                check(row, values, standing.get(key(values)), seen, names);
            }
        });
    }

    private void check(
            ImportRow row,
            Map<String, @Nullable Object> values,
            @Nullable LedgerRow before,
            Seen seen,
            Map<String, Map<Long, String>> names) {
        Integer first = seen.putIfAbsent(key(values), row.number());
        if (first != null && first != row.number()) {
            row.error(type.keys().get(0).name(), LedgerReading.PROBLEM + "twice", first);
            return;
        }
        if (before == null) {
            for (LedgerField field : type.fields()) {
                if (field.required() && values.get(field.name()) == null) {
                    row.error(field.name(), LedgerReading.PROBLEM + "required");
                }
            }
            row.addition();
            row.keep(new Wanted(values, null));
            return;
        }
        row.subject(before.id());
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(before.values());
        LedgerRow now = new LedgerRow(before.id(), before.version(), merged);
        for (LedgerField field : type.fields()) {
            Object value = values.get(field.name());
            if (value != null && !value.equals(before.value(field.name()))) {
                merged.put(field.name(), value);
                row.change(
                        field.name(),
                        words.written(field, before, names, Locale.SIMPLIFIED_CHINESE),
                        field.kind() == FieldKind.LINK
                                ? row.text(field.name())
                                : words.written(field, now, names, Locale.SIMPLIFIED_CHINESE));
            }
        }
        row.keep(new Wanted(merged, before));
    }

    private List<String> key(Map<String, @Nullable Object> values) {
        return type.keys().stream()
                .map(field -> String.valueOf(values.get(field.name())))
                .toList();
    }

    @Override
    public void apply(List<ImportRow> batch, ImportContext context) {
        List<Long> added = new ArrayList<>();
        List<Wanted> changed = new ArrayList<>();
        for (ImportRow row : batch) {
            Wanted wanted = Objects.requireNonNull(row.kept(Wanted.class));
            if (wanted.before() == null) {
                long id = rows.add(type, wanted.values());
                row.subject(id);
                added.add(id);
            } else if (!wanted.values().equals(wanted.before().values())) {
                changed.add(wanted);
            }
        }
        List<Long> ids = changed.stream()
                .map(one -> Objects.requireNonNull(one.before()).id())
                .toList();
        Map<Long, String> before = images.of(ids);
        for (Wanted one : changed) {
            LedgerRow was = Objects.requireNonNull(one.before());
            rows.change(type, was.id(), was.version(), one.values());
        }
        images.keep(context.importId(), desk.county(), added, before);
        history.note(type, Action.IMPORT, context.source(), added, Map.of());
        history.note(type, Action.IMPORT, context.source(), ids, before);
    }

    /** Also rows that other registers point at by now: they cannot go. */
    @Override
    public List<String> changedSince(long importId) {
        List<Long> changed = new ArrayList<>(images.changedSince(importId));
        links.pointingAt(type.id(), images.added(importId))
                .forEach(pointing -> changed.addAll(pointing.rows().values()));
        List<LedgerRow> standing = rows.byIds(type, changed);
        Map<String, Map<Long, String>> names = links.written(type, standing);
        Map<Long, String> named = new HashMap<>();
        standing.forEach(row -> named.put(row.id(), words.name(type, row, names, Locale.SIMPLIFIED_CHINESE)));
        return changed.stream()
                .distinct()
                .map(id -> named.getOrDefault(id, "#" + id))
                .toList();
    }

    @Override
    public void undo(long importId) {
        Map<Long, String> before = rows.images(type, images.keys(importId));
        VersionedImages.Touched touched = images.restore(importId);
        rows.removeAll(type, touched.added());
        List<Long> all = new ArrayList<>(touched.added());
        all.addAll(touched.changed());
        history.note(type, Action.TAKE_BACK, "", all, before);
    }
}
