package org.wutong.bureau.employers.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.vocabulary.CreditCode;

/** Employers from a sheet: known by credit code, without one by a name that only one employer bears. */
@Component
class EmployerPart implements ImportPart {
    private final Employers employers;
    private final EmployerRowReader reader;
    private final VersionedImages images;
    private final Settings settings;

    EmployerPart(Employers employers, EmployerRowReader reader, JdbcClient jdbc, ImportImages kept, Settings settings) {
        this.employers = employers;
        this.reader = reader;
        this.images = new VersionedImages(jdbc, kept, "employers.employer");
        this.settings = settings;
    }

    @Override
    public String kind() {
        return EmployerSheetKind.ID;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                field("name", Type.TEXT),
                field("code", Type.TEXT),
                ImportField.coded("kind", "employers.sheet.kind", "employer-kind"),
                ImportField.coded("size", "employers.sheet.size", "employer-size"),
                field("industry", Type.TEXT),
                field("place", Type.TEXT),
                field("address", Type.TEXT),
                field("workshop", Type.YES_NO),
                field("key", Type.YES_NO),
                field("contact", Type.TEXT),
                field("phone", Type.PHONE));
    }

    private static ImportField field(String name, Type type) {
        return ImportField.of(name, "employers.sheet." + name, type);
    }

    /** Rows seen first under a credit code, or under a name without one. */
    private static final class Seen extends HashMap<String, Integer> {
        private static final long serialVersionUID = 1L;
    }

    private record Wanted(EmployerDraft draft, @Nullable Employer before, boolean changes) {}

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        Map<ImportRow, CreditCode> codes = new HashMap<>();
        for (ImportRow row : rows) {
            CreditCode code = reader.code(row);
            if (code != null) {
                codes.put(row, code);
            }
        }
        Map<String, Long> byCode = employers.idsByCreditCode(
                codes.values().stream().map(CreditCode::value).toList());
        Map<String, Long> byName =
                employers.idsByName(rows.stream().map(row -> row.text("name")).toList());
        Map<Long, Employer> standing = employers.byIds(Stream.concat(byCode.values().stream(), byName.values().stream())
                .distinct()
                .toList());
        Seen seen = context.remember(Seen.class, Seen::new);
        for (ImportRow row : rows) {
            check(row, codes.get(row), byCode, byName, standing, seen);
        }
    }

    private void check(
            ImportRow row,
            @Nullable CreditCode code,
            Map<String, Long> byCode,
            Map<String, Long> byName,
            Map<Long, Employer> standing,
            Seen seen) {
        String name = row.text("name");
        if (name.isEmpty()) {
            row.error("name", "employers.import.no-name");
            return;
        }
        String key = code == null ? "name " + name : code.value();
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null && first != row.number()) {
            row.error(code == null ? "name" : "code", "employers.import.twice", first);
            return;
        }
        Employer before = standing(code, name, byCode, byName, standing);
        EmployerDraft draft = reader.draft(row, name, code, before);
        if (row.bad()) {
            return;
        }
        List<EmployerRowReader.Change> changes = before == null ? List.of() : EmployerRowReader.changes(before, draft);
        row.keep(new Wanted(draft, before, !changes.isEmpty()));
        if (before == null) {
            row.addition();
        } else {
            row.subject(before.id());
            changes.forEach(change -> row.change(change.field(), change.before(), change.after()));
        }
    }

    private static @Nullable Employer standing(
            @Nullable CreditCode code,
            String name,
            Map<String, Long> byCode,
            Map<String, Long> byName,
            Map<Long, Employer> standing) {
        Long id = code == null ? null : byCode.get(code.value());
        if (id != null) {
            return standing.get(id);
        }
        Long named = byName.get(name);
        Employer found = named == null ? null : standing.get(named);
        boolean another = found != null && code != null && found.creditCode() != null;
        return another ? null : found;
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        List<ImportRow> added = rows.stream().filter(ImportRow::isAddition).toList();
        List<Long> ids =
                employers.load(added.stream().map(row -> wanted(row).draft()).toList());
        for (int i = 0; i < ids.size(); i++) {
            added.get(i).subject(ids.get(i));
        }
        List<Wanted> changed = new ArrayList<>();
        rows.stream()
                .filter(row -> !row.isAddition())
                .map(EmployerPart::wanted)
                .filter(Wanted::changes)
                .forEach(changed::add);
        Map<Long, String> before = images.of(changed.stream()
                .map(one -> Objects.requireNonNull(one.before()).id())
                .toList());
        for (Wanted one : changed) {
            Employer was = Objects.requireNonNull(one.before());
            employers.change(was.id(), was.version(), one.draft());
        }
        images.keep(context.importId(), settings.county().orElseThrow(), ids, before);
    }

    private static Wanted wanted(ImportRow row) {
        return Objects.requireNonNull(row.kept(Wanted.class));
    }

    @Override
    public List<String> changedSince(long importId) {
        List<Long> changed = images.changedSince(importId);
        Map<Long, Employer> standing = employers.byIds(changed);
        return changed.stream()
                .map(id -> {
                    Employer employer = standing.get(id);
                    return employer == null ? "#" + id : employer.name();
                })
                .toList();
    }

    @Override
    public void undo(long importId) {
        VersionedImages.Touched touched = images.restore(importId);
        employers.takeBack(touched.added(), touched.changed());
    }
}
