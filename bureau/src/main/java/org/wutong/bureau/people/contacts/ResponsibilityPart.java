package org.wutong.bureau.people.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode.Level;

/** Lists of who answers for places. The same person with the same duty at the same place is the same record while it lasts. */
@Component
class ResponsibilityPart implements ImportPart {
    private static final String PROBLEM = "people.responsibility.import.";

    private final Responsibilities responsibilities;
    private final ResponsibilityPlaces places;
    private final VersionedImages images;
    private final Audit audit;

    ResponsibilityPart(
            Responsibilities responsibilities,
            ResponsibilityPlaces places,
            JdbcClient jdbc,
            ImportImages kept,
            Audit audit) {
        this.responsibilities = responsibilities;
        this.places = places;
        this.images = new VersionedImages(jdbc, kept, "offices.responsibility");
        this.audit = audit;
    }

    @Override
    public String kind() {
        return ResponsibilityKindOfSheet.ID;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                field("township", Type.TEXT),
                field("village", Type.TEXT),
                field("place-code", Type.TEXT),
                ImportField.coded("level", label("level"), "responsibility-level"),
                ImportField.coded("kind", label("kind"), "responsibility-kind"),
                field("name", Type.TEXT),
                field("post", Type.TEXT),
                field("phone", Type.PHONE),
                field("since", Type.DATE),
                field("until", Type.DATE),
                field("reason", Type.TEXT));
    }

    private static ImportField field(String name, Type type) {
        return ImportField.of(name, label(name), type);
    }

    private static String label(String name) {
        return "people.responsibility.field." + name;
    }

    private record Wanted(
            ResponsibilityDraft draft, @Nullable Responsibility before, boolean changes) {}

    /** Rows seen first of a person, duty and place. */
    private static final class Seen extends HashMap<String, Integer> {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        Map<ImportRow, Node> found = new HashMap<>();
        rows.forEach(row -> places.read(row, context).ifPresent(node -> found.put(row, node)));
        Map<String, Responsibility> standing = new HashMap<>();
        responsibilities
                .of(found.values().stream().map(Node::code).distinct().toList())
                .forEach(one -> standing.merge(
                        key(one.region(), one.kind(), one.name()), one, (a, b) -> b.until() == null ? b : a));
        Seen seen = context.remember(Seen.class, Seen::new);
        found.forEach((row, node) -> check(row, node, standing, seen, context));
    }

    private void check(
            ImportRow row, Node node, Map<String, Responsibility> standing, Seen seen, ImportContext context) {
        String name = row.text("name");
        if (name.isEmpty()) {
            row.error("name", PROBLEM + "no-name");
            return;
        }
        if (row.text("kind").isEmpty()) {
            row.error("kind", PROBLEM + "kind");
            return;
        }
        Optional<ResponsibilityKind> kind = row.code("kind").map(ResponsibilityKind::valueOf);
        if (kind.isEmpty()) {
            return;
        }
        String key = key(node.code(), kind.get(), name);
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null && first != row.number()) {
            row.error("name", PROBLEM + "twice", first);
            return;
        }
        Responsibility before = standing.get(key);
        LocalDate since = row.date("since")
                .map(DateText.Given::first)
                .orElseGet(() -> before == null ? context.today() : before.since());
        LocalDate until = row.date("until").map(DateText.Given::first).orElse(before == null ? null : before.until());
        Level level = row.code("level").map(Level::valueOf).orElse(before == null ? node.level() : before.level());
        PhoneNumber phone = row.phone("phone").orElse(null);
        if (until != null && until.isBefore(since)) {
            row.error("until", PROBLEM + "dates", since.toString());
        }
        if (row.bad()) {
            return;
        }
        take(
                row,
                before,
                new ResponsibilityDraft(
                        node.code(),
                        level,
                        kind.get(),
                        name,
                        told(row, "post", before == null ? "" : before.post()),
                        phone,
                        before == null ? null : before.staff(),
                        since,
                        until,
                        told(row, "reason", before == null ? "" : before.reason())));
    }

    private static void take(ImportRow row, @Nullable Responsibility before, ResponsibilityDraft draft) {
        if (before == null) {
            row.keep(new Wanted(draft, null, true));
            row.addition();
            return;
        }
        row.subject(before.id(), before.region());
        boolean changes = change(row, "level", before.level(), draft.level())
                | change(row, "post", before.post(), draft.post())
                | change(row, "since", before.since(), draft.since())
                | change(row, "until", before.until(), draft.until())
                | change(row, "reason", before.reason(), draft.reason());
        PhoneNumber phone = draft.phone();
        if (phone != null) {
            String digits = phone.digits();
            changes |= change(row, "phone", before.phoneTail(), digits.substring(Math.max(0, digits.length() - 4)));
        }
        row.keep(new Wanted(draft, before, changes));
    }

    private static boolean change(ImportRow row, String field, @Nullable Object before, @Nullable Object after) {
        String was = Objects.toString(before, "");
        String will = Objects.toString(after, "");
        if (was.equals(will)) {
            return false;
        }
        row.change(field, was, will);
        return true;
    }

    private static String told(ImportRow row, String field, String before) {
        return row.text(field).isEmpty() ? before : row.text(field);
    }

    private static String key(String place, ResponsibilityKind kind, String name) {
        return place + " " + kind + " " + name;
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        List<Wanted> wanted = rows.stream()
                .map(row -> Objects.requireNonNull(row.kept(Wanted.class)))
                .filter(Wanted::changes)
                .toList();
        Map<Long, String> before = images.of(wanted.stream()
                .flatMap(one -> Optional.ofNullable(one.before()).stream())
                .map(Responsibility::id)
                .toList());
        Map<String, List<Long>> added = new HashMap<>();
        Map<String, Map<Long, String>> changed = new HashMap<>();
        for (Wanted one : wanted) {
            Responsibility was = one.before();
            String place = one.draft().region();
            if (was == null) {
                added.computeIfAbsent(place, region -> new ArrayList<>()).add(responsibilities.add(one.draft()));
            } else if (responsibilities.change(was.id(), was.version(), one.draft())) {
                changed.computeIfAbsent(place, region -> new HashMap<>())
                        .put(was.id(), Objects.requireNonNull(before.get(was.id())));
            }
        }
        added.forEach((place, ids) -> images.keep(context.importId(), place, ids, Map.of()));
        changed.forEach((place, ids) -> images.keep(context.importId(), place, List.of(), ids));
    }

    @Override
    public List<String> changedSince(long importId) {
        List<Long> changed = images.changedSince(importId);
        Map<Long, String> names = new HashMap<>();
        responsibilities.all(changed).forEach(one -> names.put(one.id(), one.name()));
        return changed.stream().map(id -> names.getOrDefault(id, "#" + id)).toList();
    }

    @Override
    public void undo(long importId) {
        VersionedImages.Touched touched = images.restore(importId);
        responsibilities.takeBack(touched.added());
        audit.record(
                "take-back",
                "responsibility",
                null,
                "",
                null,
                touched.added().size() + " " + touched.changed().size());
    }
}
